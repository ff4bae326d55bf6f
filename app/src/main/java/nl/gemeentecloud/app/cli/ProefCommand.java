package nl.gemeentecloud.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.gemeentecloud.proef.Proef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code proef}: makes a synthetic municipality. The words go to the generator as they are. */
@Command(
        name = "proef",
        description = "Make a synthetic municipality of any size, in the official formats.",
        footer = {
            "",
            "All options: ./gemeentecloud proef --help",
            "Nobody in it exists. The same words give the same bytes."
        })
final class ProefCommand implements Callable<Integer> {

    @Unmatched private List<String> words = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        return new Program(Proef.class.getName()).run(Proef.flags(), words);
    }
}
