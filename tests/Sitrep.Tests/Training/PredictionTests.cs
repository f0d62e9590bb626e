using System.Text.Json;
using Sitrep.Training;

namespace Sitrep.Tests.Training;

/// <summary>The scoring contract: every task on a few lines of our own, and what happens to a bad call.</summary>
public sealed class PredictionTests : IDisposable
{
    private const string Flood = "Tolvey, March 9 - Twelve people were killed and 30 wounded when the Korr burst its banks, the governor, Ilse Varno, said on Tuesday. She said that 400 homes were destroyed.";
    private const string Later = "The flood in Tolvey killed 15 people, the Korren River Authority said on Wednesday. An earlier count gave 12 dead. Thirty people were wounded.";

    private readonly string folder = Directory.CreateTempSubdirectory("sitrep").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_task_of_the_contract_is_there() => Assert.Equal(
        ["articles", "attribution", "clustering", "conllu", "coref", "counts", "factappeal", "ledger", "muc4", "ner", "quantities", "relations", "specs", "times"],
        Prediction.Tasks.Select(task => task.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Ner_gives_names_with_their_places_in_the_line()
    {
        var answer = Assert.Single(Answers("ner", Line(new { id = "1", doc = "d", text = "Ilse Varno spoke in London." })));
        Assert.Contains(answer.GetProperty("ents").EnumerateArray(), name => name[0].GetInt32() == 0 && name[1].GetInt32() == 10 && name[2].GetString() == "PER");
    }

    [Fact]
    public void Attribution_gives_source_cue_and_content()
    {
        var answer = Assert.Single(Answers("attribution", Line(new { id = "1", text = "The dam will hold, the mayor said." })));
        var found = Assert.Single(answer.GetProperty("attributions").EnumerateArray());
        Assert.Equal(new[] { 29, 33 }, found.GetProperty("cue")[0].EnumerateArray().Select(offset => offset.GetInt32()));
    }

    [Fact]
    public void Quantities_are_written_in_either_convention()
    {
        var line = Line(new { id = "1", text = "A third of the 1,500 houses stood under water." });
        Assert.Contains(Assert.Single(Answers("quantities", line)).GetProperty("quantities").EnumerateArray(), quantity => quantity.GetProperty("unit").GetString() == "fraction");
        Assert.DoesNotContain(Assert.Single(Answers("quantities", line, "--convention", "newsquant")).GetProperty("quantities").EnumerateArray(),
            quantity => quantity.GetProperty("unit").GetString() == "fraction");
    }

    [Fact]
    public void Times_are_resolved_by_publication()
    {
        var answer = Assert.Single(Answers("times", Line(new { id = "1", text = "The bridge fell yesterday.", published = "2027-03-10" })));
        Assert.Equal("2027-03-09", Assert.Single(answer.GetProperty("timexes").EnumerateArray()).GetProperty("value").GetString());
    }

    [Fact]
    public void Offsets_count_code_points()
    {
        var answer = Assert.Single(Answers("times", Line(new { id = "1", text = "\U0001F30A It rose yesterday.", published = "2027-03-10" })));
        Assert.Equal(10, Assert.Single(answer.GetProperty("timexes").EnumerateArray()).GetProperty("start").GetInt32());
    }

    [Fact]
    public void Specs_answer_in_the_peers_terms()
    {
        var answer = Assert.Single(Answers("specs", Line(new { id = "1", model = "percent", input = "about 20 percent", reference = (string?)null })));
        Assert.Equal("20%", Assert.Single(answer.GetProperty("expected").EnumerateArray()).GetProperty("resolution").GetProperty("value").GetString());
    }

    [Fact]
    public void Factappeal_tells_facts_with_a_source_from_others()
    {
        var answers = Answers("factappeal", Line(new { id = "1", text = "The dam broke at noon." }), Line(new { id = "2", text = "The dam broke at noon, the mayor said." }));
        Assert.Equal("Fact_No_Appeal", Assert.Single(answers[0].GetProperty("spans").EnumerateArray()).GetProperty("label").GetString());
        Assert.Contains(answers[1].GetProperty("spans").EnumerateArray(), span => span.GetProperty("label").GetString() == "Source");
    }

    [Fact]
    public void Coref_joins_a_name_and_its_pronoun()
    {
        string[][] sentences = [["Ilse", "Varno", "spoke", "."], ["She", "left", "."]];
        var mentions = Assert.Single(Answers("coref", Line(new { id = "1", sents = sentences }))).GetProperty("mentions");
        var name = Assert.Single(mentions.EnumerateArray(), mention => mention[0].GetInt32() == 0);
        var pronoun = Assert.Single(mentions.EnumerateArray(), mention => mention[0].GetInt32() == 1);
        Assert.Equal((0, 2), (name[1].GetInt32(), name[2].GetInt32()));
        Assert.Equal(name[4].GetInt32(), pronoun[4].GetInt32());
    }

    [Fact]
    public void Conllu_writes_tokens_clitics_and_one_root()
    {
        var rows = Rows(Output("conllu", Write("in.txt", "The mayor didn't leave Tolvey.\n")));
        Assert.Contains(rows, row => row[0] == "3-4" && row[1] == "didn't");
        Assert.Equal(["The", "mayor", "did", "n't", "leave", "Tolvey", "."], rows.Where(row => !row[0].Contains('-', StringComparison.Ordinal)).Select(row => row[1]));
        Assert.Single(rows, row => row[6] == "0");
    }

    [Fact]
    public void Conllu_keeps_the_tokens_that_are_given()
    {
        var rows = Rows(Output("conllu", Write("in.conllu", "1\tice\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\t-\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n3\tfree\t_\t_\t_\t_\t_\t_\t_\t_\n\n"), "--gold-tokens"));
        Assert.Equal(["ice", "-", "free"], rows.Select(row => row[1]));
        Assert.Equal("SpaceAfter=No", rows[0][9]);
    }

    [Fact]
    public void Ledger_and_relations_see_the_toll_rise()
    {
        string[] lines = [Story("a", "2027-03-09", Flood), Story("b", "2027-03-10", Later)];
        var ledger = Answers("ledger", lines);
        Assert.Contains(ledger, line => line.GetProperty("measure").GetString() == "killed" && line.GetProperty("norm")[0].GetDouble() == 15);
        var pairs = Write("pairs.jsonl", Line(new
        {
            a = new { id = "a", start = Flood.IndexOf("Twelve people", StringComparison.Ordinal), words = "Twelve people were killed" },
            b = new { id = "b", start = Later.IndexOf("killed 15", StringComparison.Ordinal), words = "killed 15 people" },
        }));
        Assert.Equal("update", Assert.Single(Answers("relations", lines, "--pairs", pairs)).GetProperty("relation").GetString());
    }

    [Fact]
    public void Clustering_puts_two_reports_together_and_a_third_apart()
    {
        string[] lines = [Story("a", "2027-03-09", Flood), Story("b", "2027-03-10", Later), Story("c", "2027-03-10", "The chess club of Halden won both games of its evening in the old library.")];
        var answers = Answers("clustering", lines);
        Assert.Equal(["0", "0", "1"], answers.Select(answer => answer.GetProperty("cluster").GetString()));
    }

    [Fact]
    public void Counts_write_silence_as_zero()
    {
        var answers = Answers("counts", Story("a", "2027-03-09", Flood, "x"), Story("c", "2027-03-10", "The chess club won both games.", "y"));
        Assert.Equal((12, 30), (answers[0].GetProperty("killed").GetInt32(), answers[0].GetProperty("injured").GetInt32()));
        Assert.Equal((0, 0), (answers[1].GetProperty("killed").GetInt32(), answers[1].GetProperty("injured").GetInt32()));
    }

    [Fact]
    public void Muc4_fills_a_template_and_keeps_silent_without_an_incident()
    {
        var answers = Answers("muc4", Line(new { id = "1", published = "1990-02-04", text = "TWO SOLDIERS WERE KILLED WHEN A BOMB EXPLODED IN BOGOTA TODAY." }),
            Line(new { id = "2", published = (string?)null, text = "THE MINISTERS MET FOR LUNCH." }));
        var answer = Assert.Single(answers);
        Assert.Equal("1", answer.GetProperty("doc").GetString());
        Assert.Equal("BOMBING", answer.GetProperty("slots").GetProperty("type")[0].GetString());
    }

    [Fact]
    public void Articles_reads_the_page_that_the_id_names()
    {
        Directory.CreateDirectory(Path.Combine(folder, "html"));
        File.WriteAllText(Path.Combine(folder, "html", "p1.html"), Extraction.Extracting.Page());
        var answer = Assert.Single(Answers("articles", Line(new { id = "p1" })));
        Assert.Equal("River Korr bursts its banks at Tolvey", answer.GetProperty("title").GetString());
    }

    [Fact]
    public void Threads_change_nothing_in_the_answers()
    {
        var lines = Enumerable.Range(0, 40).Select(i => Line(new { id = i.ToString(System.Globalization.CultureInfo.InvariantCulture), text = Flood })).ToArray();
        var input = Write("in.jsonl", lines);
        Assert.Equal(Output("attribution", input), Output("attribution", input, "--threads", "2"));
    }

    [Fact]
    public void A_packed_file_is_read()
    {
        var path = Path.Combine(folder, "in.jsonl.gz");
        using (var packed = new System.IO.Compression.GZipStream(File.Create(path), System.IO.Compression.CompressionLevel.Fastest))
            packed.Write(System.Text.Encoding.UTF8.GetBytes(Line(new { id = "1", text = "It fell yesterday.", published = "2027-03-10" })));
        Assert.Contains("2027-03-09", Output("times", path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing", "{}", 2, "no task 'nothing'")]
    [InlineData("times", "{\"id\":\"1\",\"text\":\"a\"}\nnot json", 1, "in.jsonl:2: not JSON")]
    [InlineData("times", "[]", 1, "in.jsonl:1: not a JSON object")]
    [InlineData("times", "{\"id\":\"1\"}", 1, "in.jsonl:1: no text 'text'")]
    [InlineData("ledger", "{\"id\":\"1\",\"text\":\"a\"}", 1, "in.jsonl:1: no text 'story'")]
    [InlineData("articles", "{\"id\":\"none\"}", 1, "in.jsonl:1: no page none")]
    [InlineData("relations", "{}", 2, "needs --pairs")]
    public void A_bad_call_or_line_is_named(string task, string input, int code, string message)
    {
        var (exit, messages) = Run(task, Write("in.jsonl", input));
        Assert.Equal(code, exit);
        Assert.Contains(message, messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_options_bad_numbers_and_missing_files_are_named()
    {
        var input = Write("in.jsonl", Line(new { id = "1", text = "a" }));
        Assert.Equal(2, Run("times", input, "--fast").Code);
        Assert.Equal(2, Run("times", input, "--threads", "none").Code);
        Assert.Equal(2, Run("quantities", input, "--convention", "other").Code);
        Assert.Equal(1, Run("times", Path.Combine(folder, "missing.jsonl")).Code);
        Assert.Equal(1, Run("times", folder).Code);
    }

    [Fact]
    public void One_line_of_JSON_tells_the_speed()
    {
        var (_, messages) = Run("times", Write("in.jsonl", Line(new { id = "1", text = "It fell yesterday.", published = "2027-03-10" })));
        var summary = JsonDocument.Parse(Assert.Single(messages.Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement;
        Assert.Equal(["task", "items", "words", "seconds", "words_per_second", "peak_mb"], summary.EnumerateObject().Select(field => field.Name));
        Assert.Equal((1, 3), (summary.GetProperty("items").GetInt32(), summary.GetProperty("words").GetInt32()));
    }

    private static string Line<T>(T value) => JsonSerializer.Serialize(value);

    private static string Story(string id, string day, string text, string cluster = "c") =>
        Line(new { id, story = "s", cluster, publisher = "Gazette " + id, published = day, url = "https://gazette.example/" + id, title = (string?)null, text });

    private static List<string[]> Rows(string conllu) =>
        [.. conllu.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];

    private string Write(string name, params string[] lines)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, string.Join('\n', lines));
        return path;
    }

    private JsonElement[] Answers(string task, params string[] lines) => Answers(task, lines, []);

    private JsonElement[] Answers(string task, string line, string option, string value) => Answers(task, [line], option, value);

    private JsonElement[] Answers(string task, string[] lines, params string[] options) =>
        [.. Output(task, Write("in.jsonl", lines), options).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private string Output(string task, string input, params string[] options)
    {
        var (code, messages) = Run(task, input, options);
        Assert.True(code == 0, messages);
        return File.ReadAllText(Path.Combine(folder, "out"));
    }

    private (int Code, string Messages) Run(string task, string input, params string[] options)
    {
        using var messages = new StringWriter();
        return (Prediction.Run(task, input, Path.Combine(folder, "out"), options, messages), messages.ToString());
    }
}
