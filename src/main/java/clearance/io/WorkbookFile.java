package clearance.io;

import clearance.model.Finding;
import clearance.model.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Problems as a workbook (XLSX) that planners can edit: a sheet per list, geometry as WKT, the policy on a sheet of its own, headings with comments. It holds
 * the
 * same as the problem file, loses nothing, and what is wrong in it is named by sheet and cell.
 */
public final class WorkbookFile {

    private WorkbookFile() {
    }

    /** A problem as a workbook. */
    public static byte[] write(Problem problem) {
        return WorkbookWriter.write(WorkbookTables.of(ProblemFile.tree(problem)));
    }

    /** Reads a workbook; findings point to its cells, such as {@code hazardAreas!F5}. */
    public static Read<Problem> read(Path file) {
        List<XlsxFile.Sheet> sheets;
        try {
            sheets = XlsxFile.read(file);
            if (!WorkbookReader.isProblem(sheets)) {
                throw new BadFileException("no-problem-sheet", file.toString(), file.getFileName() + " has no sheet \"" + WorkbookSheets.PROBLEM
                        + "\": it is not the workbook of a problem.", "If it is a list of hazard areas or the like, say so: --hazards " + file.getFileName()
                        + ".");
            }
        } catch (BadFileException e) {
            return new Read<>(null, List.of(e.finding()));
        }
        Findings findings = new Findings();
        WorkbookReader reader = new WorkbookReader(sheets, findings);
        ObjectNode tree = reader.read();
        Read<Problem> read = ProblemFile.readParts(tree, findings).read();
        List<Finding> placed = new ArrayList<>();
        read.findings().forEach(f -> placed.add(new Finding(f.severity(), f.code(), reader.cell(f.pointer()), f.value(), f.message(), f.remedy(), f.place())));
        return new Read<>(read.value(), placed);
    }
}
