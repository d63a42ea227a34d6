package dev.crossorigin.words;

import dev.crossorigin.browser.FaultKind;
import dev.crossorigin.words.ConsoleLine.Gap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of Firefox in another language than English: recognised by the header that it names, which
 * is the same in every language, and by a word of each language.
 *
 * @param kinds what the words mean; none if it is the remark
 * @param header that the line names; empty if it names none
 * @param words the words, one language after the other; empty if the header says enough
 */
record Translation(
        List<FaultKind> kinds, Optional<Remark> remark, String header, Optional<Pattern> words) {

    private static final String ORIGIN = "Access-Control-Allow-Origin";
    private static final String METHODS = "Access-Control-Allow-Methods";
    private static final String HEADERS = "Access-Control-Allow-Headers";
    private static final String CREDENTIALS = "Access-Control-Allow-Credentials";

    private static final String INVALID =
            "ungültig|non valide|invalide|no válid|non valid|inválid|недопустим|неверн|无效|無效|不正な"
                    + "|無効|ongeldig|nieprawidłow|niepoprawn|geçersiz|유효하지|잘못된|neplatn|ogiltig|érvénytelen";

    private static final String FAILED =
            "nicht erfolgreich|schlug fehl|fehlgeschlagen|échec|échoué|n'a pas (?:abouti|réussi)"
                    + "|no (?:tuvo|ha tenido) éxito|sin éxito|fall[óo]|non riuscit|fallit"
                    + "|não (?:foi bem|teve|sucedeu)|falhou|не удал|не выполнен|не був|未能成功|未成功|没有成功|沒有成功|失败|失敗"
                    + "|成功しなかった|成功しません|niet gelukt|mislukt|nie powiod|başarısız|başarılı olmadı|성공하지|실패"
                    + "|neuspě|misslyckades|lyckades inte|sikertelen";

    private static final String PREFLIGHT =
            "preflight|pré-?vérification|pré-?vol|verificación previa|verifica preliminare|предварительн"
                    + "|предзапрос|预检|預檢|事前|プリフライト|voorbereid|wstępn|ön kontrol|사전|předběžn|förhandskontroll";

    private static final List<Translation> ALL =
            List.of(
                    header(
                            ORIGIN,
                            "fehlt|fehlend|manquant|absent|falta|ausente|mancante|отсутств|відсутн|缺少|缺失|未包含|足りない"
                                    + "|ありません|見つかりません|欠けて|ontbre|brak|eksik|없|누락|chybí|hiányzik|saknas|mangler|puuttuu"
                                    + "|lipse|em falta|tidak ada",
                            FaultKind.MISSING_ALLOW_ORIGIN_HEADER),
                    header(
                            ORIGIN,
                            "mehrere|mehrfach|multipl|múltipl|varios|più|несколько|множествен|кілька|多个|多個|多重|複数"
                                    + "|meerdere|meervoudig|wielokrotn|wiele|birden fazla|여러|více|flera",
                            FaultKind.MULTIPLE_ALLOW_ORIGIN_VALUES),
                    header(
                            ORIGIN,
                            "zugangsdaten|anmelde|identifi|credencia|credenzial|уч[её]тн|облікові|凭据|凭证|認證|憑證|資格情報"
                                    + "|認証|inloggegevens|uwierzyteln|kimlik bilgi|자격|přihlašovac|inloggning",
                            FaultKind.WILDCARD_ORIGIN_NOT_ALLOWED),
                    header(
                            ORIGIN,
                            "stimmt nicht|überein|correspond|coincid|corrispond|совпада|соответств|не збіга|匹配|相符|不符|一致"
                                    + "|komt niet|overeen|pasuje|zgadza|odpowiada|eşleşm|일치|neodpovíd|matchar|egyez",
                            FaultKind.ALLOW_ORIGIN_MISMATCH,
                            FaultKind.INVALID_ALLOW_ORIGIN_VALUE,
                            FaultKind.MULTIPLE_ALLOW_ORIGIN_VALUES),
                    header(CREDENTIALS, "", FaultKind.INVALID_ALLOW_CREDENTIALS),
                    header(METHODS, INVALID, FaultKind.INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE),
                    header(METHODS, "", FaultKind.METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE),
                    header(HEADERS, INVALID, FaultKind.INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE),
                    header(HEADERS, "", FaultKind.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE),
                    header(
                            "CORS",
                            "weiterleitung|umleitung|redirection externe|redirección externa|reindirizzamento"
                                    + "|redirecionamento|перенаправ|перенапрям|重定向|重新導向|リダイレクト|omleiding|przekierowan"
                                    + "|yönlendirme|리다이렉트|리디렉션",
                            FaultKind.PREFLIGHT_DISALLOWED_REDIRECT),
                    header(
                            "CORS",
                            "(?:" + PREFLIGHT + ").*(?:" + FAILED + ")|(?:" + FAILED + ").*(?:"
                                    + PREFLIGHT + ")",
                            FaultKind.PREFLIGHT_INVALID_STATUS),
                    new Translation(
                            List.of(),
                            Optional.of(Remark.NO_ANSWER),
                            "CORS",
                            Optional.of(pattern(FAILED))));

    /** How Firefox begins its line in each language that is known here. */
    private static final Pattern BEGINNING =
            Pattern.compile(
                    "Quellübergreifende|Blocage d'une requête|origen bloqueada|origen cruzado bloqueada"
                            + "|Bloccata richiesta|multiorigine|Requisição cross-origin|Pedido de origem cruzada"
                            + "|Запрос из постороннего источника|Запит із стороннього|跨源请求|跨域请求|跨來源請求"
                            + "|クロスオリジン要求|교차 출처 요청|교차 원본|Cross-Origin-aanvraag|Cross-Origin-verzoek|Permintaan Cross-Origin|innego pochodzenia"
                            + "|Kaynaklar arası istek|Çapraz Kaynak|Cross-Origin-begäran|Požadavek Cross-Origin");

    private static final Pattern FOREIGN = Pattern.compile("[^\\x00-\\x7F…]");

    private static final Pattern QUOTED =
            Pattern.compile("['\"«»]\\s?([^'\"«»]{1,200}?)\\s?['\"«»]");

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Translation header(String header, String words, FaultKind... kinds) {
        var known = words.isEmpty() ? Optional.<Pattern>empty() : Optional.of(pattern(words));
        return new Translation(List.of(kinds), Optional.empty(), header, known);
    }

    /** Empty if the text is not such a line. */
    static Optional<ConsoleLine> line(PastedText text) {
        boolean begins = BEGINNING.matcher(text.text()).find();
        boolean foreign = FOREIGN.matcher(text.text()).find() && text.text().contains("CORS");
        return begins || foreign ? Optional.of(read(text)) : Optional.empty();
    }

    private static ConsoleLine read(PastedText text) {
        var reason = new PastedText(text.text().replaceAll("https?://[^\\s'\"«»)）]{1,2000}", " "));
        return ALL.stream()
                .filter(row -> row.isIn(reason))
                .findFirst()
                .map(row -> row.line(text, reason))
                .orElseGet(
                        () ->
                                line(
                                        text,
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Gap.LANGUAGE));
    }

    private boolean isIn(PastedText reason) {
        return reason.text().contains(header)
                && words.filter(known -> !known.matcher(reason.text()).find()).isEmpty();
    }

    private ConsoleLine line(PastedText text, PastedText reason) {
        var quoted =
                QUOTED.matcher(reason.text())
                        .results()
                        .map(found -> found.group(1).strip())
                        .filter(word -> !word.isEmpty() && !word.startsWith("Access-Control-"))
                        .findFirst();
        var named = Optional.of(quoted).filter(any -> header.equals(HEADERS)).flatMap(word -> word);
        return line(
                text,
                Narrowed.of(
                        kinds.stream()
                                .flatMap(kind -> Phrase.at(PastedText.Stage.EITHER, kind))
                                .distinct()
                                .toList(),
                        quoted,
                        text.status()),
                remark,
                named,
                Gap.NONE);
    }

    private static ConsoleLine line(
            PastedText text,
            List<FaultKind> kinds,
            Optional<Remark> remark,
            Optional<String> header,
            Gap gap) {
        return Messages.line(text, Optional.of(Engine.FIREFOX), kinds, remark, header, gap);
    }
}
