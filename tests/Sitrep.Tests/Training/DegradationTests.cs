using System.Text.Json;
using Sitrep.Training;
using Sitrep.Training.Corpora;
using Sitrep.Training.Predictions;

namespace Sitrep.Tests.Training;

/// <summary>Text as scrapers leave it, for training and for scores.</summary>
public sealed class DegradationTests
{
    [Fact]
    public void Signs_are_taken_off_and_offsets_move_along()
    {
        const string written = """{"id":"1","text":"Two, \"Lind's\" men.","spans":[{"start":5,"end":13}],"attributions":[{"source":[[5,13]]}]}""";
        var moved = Degradation.Degrade(PredictionLine.Parse("x", 1, written), Losses.Commas | Losses.Apostrophes | Losses.Quotes);
        var text = moved["text"]!.GetValue<string>();
        Assert.Equal("Two Linds men.", text);
        Assert.Equal("Linds", text[moved["spans"]![0]!["start"]!.GetValue<int>()..moved["spans"]![0]!["end"]!.GetValue<int>()]);
        Assert.Equal("[[4,9]]", moved["attributions"]![0]!["source"]!.ToJsonString());
    }

    [Fact]
    public void A_span_of_lost_signs_is_gone()
    {
        var moved = Degradation.Degrade(PredictionLine.Parse("x", 1, """{"id":"1","text":"Lind: go","attributions":[{"cue":[[4,5]],"content":[[6,8]]}]}"""), Losses.Commas);
        Assert.Equal("""[{"cue":[],"content":[[5,7]]}]""", moved["attributions"]!.ToJsonString());
    }

    [Theory]
    [InlineData("all", Losses.All)]
    [InlineData("none", Losses.None)]
    [InlineData("commas,case", Losses.Commas | Losses.Case)]
    public void The_switch_names_what_is_lost(string written, object expected)
    {
        Assert.True(Degrading.TryParse(written, out var losses));
        Assert.Equal((Losses)expected, losses);
    }

    [Theory]
    [InlineData("vowels")]
    [InlineData("3")]
    [InlineData("")]
    public void The_switch_takes_nothing_else(string written) => Assert.False(Degrading.TryParse(written, out _));

    [Fact]
    public void What_is_not_to_be_lost_stays()
    {
        TreebankWord[] sentence =
        [
            new("Lind", "Lind", WordClass.Propn, default, 3, TreeRelation.NmodPoss), new("'s", "'s", WordClass.Part, TreebankTag.Possessive, 0, TreeRelation.Case),
            new(",", ",", WordClass.Punct, default, 3, TreeRelation.Punct), new("men", "man", WordClass.Noun, default, -1, TreeRelation.Root),
        ];
        var degrading = new Degrading(new(7), Losses.Commas);
        var seen = Enumerable.Range(0, 60).Select(_ => string.Join(' ', degrading.Next(sentence).Select(word => word.Form))).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["Lind 's , men", "Lind 's men"], seen);
    }

    [Fact]
    public void A_tree_without_its_marks_is_a_tree_of_what_is_left()
    {
        TreebankWord[] sentence =
        [
            new("Lind", "Lind", WordClass.Propn, default, 3, TreeRelation.NmodPoss), new("'s", "'s", WordClass.Part, TreebankTag.Possessive, 0, TreeRelation.Case),
            new(",", ",", WordClass.Punct, default, 3, TreeRelation.Punct), new("men", "man", WordClass.Noun, default, -1, TreeRelation.Root),
        ];
        Assert.Equal([("Linds", 1), ("men", -1)], DegradedTrees.WithoutMarks(sentence, Losses.All, joined: true).Select(word => (word.Form, word.Head)));
        Assert.Equal([("Lind", 2), ("s", 0), ("men", -1)], DegradedTrees.WithoutMarks(sentence, Losses.All, joined: false).Select(word => (word.Form, word.Head)));
        Assert.Equal("LIND", DegradedTrees.InLetters(sentence, form => form.ToUpperInvariant())[0].Form);
    }
}
