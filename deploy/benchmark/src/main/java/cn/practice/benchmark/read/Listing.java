package cn.practice.benchmark.read;

import cn.practice.benchmark.WrongResult;
import cn.practice.benchmark.load.Answers;
import cn.practice.benchmark.load.Load;
import cn.practice.benchmark.load.Member;
import cn.practice.benchmark.load.Request;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** One kind of list: the questions it is made of, asked in turns, each by somebody else. */
record Listing(String name, List<String> paths) {

    private static final int CONNECTIONS = 64;

    /** Asks at a rate; all that is asked has to be answered. */
    Answers ask(Load load, List<Member> people, double perSecond, Duration length) {
        var answers = load.open(CONNECTIONS, perSecond, length, requests(people));
        WrongResult.unless("lists answered 200 (" + name + ")", answers.count(), answers.of(200));
        return answers;
    }

    private Iterator<Request> requests(List<Member> people) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> Request.get(
                        paths.get(i % paths.size()),
                        people.get(i % people.size()).token()))
                .iterator();
    }
}
