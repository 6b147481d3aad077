insert into kind (place, code, name_zh, name_en, counts_as_service, hazard, grace_minutes) values
    (1, 'THEORY_TALK', '理论宣讲', 'Theory talk', true, false, 30),
    (2, 'BUSINESS_SUPPORT', '暖企', 'Business support', true, false, 30),
    (3, 'MEDIATION', '纠纷调解', 'Mediation', true, false, 30),
    (4, 'SCIENCE_AND_LAW', '科技普法', 'Science and law outreach', true, false, 30),
    (5, 'CARING_AID', '爱心帮扶', 'Caring aid', true, false, 30),
    (6, 'EYE_CARE', '眼镜视觉', 'Eye care', true, false, 30),
    (7, 'CUSTOMS_REFORM', '移风易俗', 'Customs reform', true, false, 30),
    (8, 'NEIGHBOUR_HELP', '邻里互助', 'Neighbour help', true, false, 30),
    (9, 'POLICY_OUTREACH', '政策倡导', 'Policy outreach', true, false, 30),
    (10, 'CULTURE_OUTREACH', '文化宣传', 'Culture outreach', true, false, 30),
    (11, 'EPIDEMIC_CONTROL', '疫情防控', 'Epidemic control', true, true, 30),
    (12, 'ELDERLY_AND_CHILDREN', '助老爱幼', 'Help for the elderly and children', true, false, 30),
    (13, 'PUBLIC_ORDER', '维护社会秩序', 'Public order', true, true, 30),
    (14, 'ENVIRONMENT', '整治公共环境', 'Public environment', true, false, 30),
    (15, 'CIVILITY', '文明风尚', 'Civility', true, false, 30),
    (16, 'CULTURE', '文化惠民', 'Culture for the people', false, false, 30),
    (17, 'TRAINING', '集中培训', 'Training', false, false, 30);

insert into kind_form (kind, place, code, name_zh, name_en) values
    ('THEORY_TALK', 1, 'PEOPLES_TALK', '百姓宣讲', 'People''s talk'),
    ('THEORY_TALK', 2, 'ZONE_FORUM', '开发区大讲台', 'Zone forum'),
    ('THEORY_TALK', 3, 'PARTY_SCHOOL', '市委党校', 'Party school'),
    ('THEORY_TALK', 4, 'ART_TALK', '文艺宣讲', 'Art talk'),
    ('THEORY_TALK', 5, 'OTHER', '其他', 'Other');
