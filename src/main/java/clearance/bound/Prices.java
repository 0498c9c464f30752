package clearance.bound;

import java.time.LocalDate;
import java.util.List;

/**
 * What scarce things are worth at the margin, in risk-days. Only prices above 0 are listed: what has none is not what limits the value.
 *
 * @param crews     working time of crews, week by week or in longer spans
 * @param funds     money, tranche by tranche
 * @param equipment time of equipment, span by span
 */
public record Prices(List<CrewTime> crews, List<Money> funds, List<EquipmentTime> equipment) {

    public Prices {
        crews = List.copyOf(crews);
        funds = List.copyOf(funds);
        equipment = List.copyOf(equipment);
    }

    /**
     * Price of a crew's time in a span of dates.
     *
     * @param until  first day behind the span
     * @param perDay risk-days for a working day
     * @param worth  risk-days for the whole span
     */
    public record CrewTime(String crew, LocalDate from, LocalDate until, double perDay, double worth) {
    }

    /**
     * Price of the money of a tranche.
     *
     * @param from    day from which it can be spent
     * @param perUnit risk-days for a currency unit
     * @param worth   risk-days for the whole tranche
     */
    public record Money(String fund, LocalDate from, double perUnit, double worth) {
    }

    /**
     * Price of the time of a type of equipment in a span of dates.
     *
     * @param until  first day behind the span
     * @param perDay risk-days for a working day of one unit
     * @param worth  risk-days for all units in the whole span
     */
    public record EquipmentTime(String type, LocalDate from, LocalDate until, double perDay, double worth) {
    }
}
