package dev.crossorigin.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The record as it is answered: JSON, and a strong entity tag that changes with every byte of it.
 */
final class Representation {

    /** 128 bits: no two records have the same. */
    private static final int TAG_BYTES = 16;

    private final Data data;
    private final byte[] json;
    private final String tag;

    Representation(Data data, byte[] json, String tag) {
        this.data = data;
        this.json = json;
        this.tag = tag;
    }

    static Representation of(Data data, ObjectMapper mapper) {
        try {
            var json = mapper.writeValueAsBytes(data);
            return new Representation(data, json, tag(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tag(byte[] json) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(json);
            var text = Base64.getUrlEncoder().withoutPadding();
            return '"' + text.encodeToString(Arrays.copyOf(hash, TAG_BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Data data() {
        return data;
    }

    /** Not to be changed. */
    byte[] json() {
        return json;
    }

    /** As the {@code ETag} header has it, quotes included. */
    String tag() {
        return tag;
    }
}
