package cn.practice.volunteer.trail;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stands for an act's name in the API description, which lists the acts of all features. */
@Schema(name = "Act")
enum ActName {}
