package dev.crossorigin.browser;

import dev.crossorigin.web.Url;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Exchanges that can be played on real servers.
 *
 * @param page the origin of the page
 * @param others origins of servers that are not the page's
 */
record ExchangeGenerator(Chance chance, String page, List<String> others) {

    /** The exchange whose steps are at {@code /case/<number>/0}, {@code /1} and so on. */
    Exchange exchange(int number) {
        var requests = new RequestGenerator(chance);
        var answers = new AnswerGenerator(chance);
        var start = chance.oneIn(12) ? page : others.get(0);
        var asked =
                requests.request(
                        page,
                        start
                                + "/case/"
                                + number
                                + "/0"
                                + chance.any(List.of("", "", "", "", "#there")));
        var preflight = answers.preflight(asked);
        int redirects = chance.any(List.of(0, 0, 0, 0, 1, 1, 2));
        var hops = new ArrayList<Hop>();
        var leg = Leg.first(asked, asked.target().orElseThrow(), Conduct.STANDARD);
        for (int i = 0; i < redirects; i++) {
            var location = location("/case/" + number + "/" + (i + 1));
            var hop =
                    new Hop(
                            leg.url().toString(),
                            answers.redirect(asked, leg.origin().toString(), location));
            hops.add(hop);
            var target = leg.url().resolve(location).filter(Url::isHttp);
            if (target.isEmpty()) {
                break;
            }
            leg = leg.redirected(hop.answer().status(), target.get());
        }
        var origin = chance.oneIn(5) ? page : leg.origin().toString();
        return new Exchange(
                asked, Optional.of(preflight), hops, Optional.of(answers.actual(asked, origin)));
    }

    private String location(String path) {
        return switch (chance.below(12)) {
            case 0 -> page + path;
            case 1 -> others.get(0).replace("://", "://user:secret@") + path;
            case 2 ->
                    chance.any(
                                    List.of(
                                            "ftp://files.example",
                                            "http://[",
                                            "x-app:",
                                            "data:,",
                                            "file:///etc",
                                            "x-app://b"))
                            + path;
            case 3, 4, 5 -> path + "?a b";
            case 6, 7 -> others.get(0) + path;
            default -> others.get(1) + path;
        };
    }
}
