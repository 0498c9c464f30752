package clearance.validation;

import java.util.List;
import java.util.Map;

/**
 * Where the records of a problem stand in its file. They stand elsewhere than in the problem where records that could not be read are missing from it.
 *
 * @param index by name of the list: the index in the file of each record of the problem; a list that is not named stands as it is
 */
public record Places(Map<String, List<Integer>> index) {

    /** Every record stands where it is in the problem. */
    public static final Places AS_GIVEN = new Places(Map.of());

    /** JSON pointer to a record. */
    String pointer(String list, int record) {
        List<Integer> given = index.get(list);
        return "/" + list + "/" + (given == null ? record : given.get(record));
    }
}
