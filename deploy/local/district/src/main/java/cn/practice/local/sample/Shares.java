package cn.practice.local.sample;

import java.util.ArrayList;
import java.util.List;

/** Splits a whole number by weights so that the parts sum to it exactly. */
final class Shares {

    private Shares() {}

    static List<Integer> of(int whole, List<Integer> weights) {
        long all = weights.stream().mapToLong(Integer::longValue).sum();
        var shares = new ArrayList<Integer>();
        long weightSoFar = 0;
        int givenSoFar = 0;
        for (int weight : weights) {
            weightSoFar += weight;
            int upToHere = (int) (whole * weightSoFar / all);
            shares.add(upToHere - givenSoFar);
            givenSoFar = upToHere;
        }
        return List.copyOf(shares);
    }
}
