using System.Runtime.CompilerServices;
using Sitrep.Text;

namespace Sitrep.Tests.Annotation.Words;

/// <summary>Runs the examples of docs/spec/words.md.</summary>
public sealed class WordSpecTests
{
    public static TheoryData<string, string> Cut() => Examples("words");

    public static TheoryData<string, string> Sentences() => Examples("sentences");

    public static TheoryData<string, string> Lemmas() => Examples("lemmas");

    public static TheoryData<string, string> Trees() => Examples("trees");

    public static TheoryData<string, string> TreesNotYet() => Examples("trees-not-yet");

    [Theory]
    [MemberData(nameof(Cut))]
    public void The_words_of_a_sentence_are_those_of_the_spec(string sentence, string expected)
    {
        var text = Parsing.Read(sentence);
        Assert.Equal(expected, string.Join('|', text.Words.Select(word => text[word].ToString())));
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void The_sentences_of_a_text_are_those_of_the_spec(string sentence, string expected) =>
        Assert.Equal(expected, string.Join('|', Parsing.Read(sentence).Sentences.Select(found => found.Span.Of(sentence))));

    [Theory]
    [MemberData(nameof(Lemmas))]
    public void The_lemmas_of_a_sentence_are_those_of_the_spec(string sentence, string expected)
    {
        var text = Parsing.Read(sentence);
        Assert.Equal(expected, string.Join('|', text.Words.Select(text.LemmaOf)));
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public void The_tree_of_a_sentence_is_that_of_the_spec(string sentence, string expected) => Assert.Equal(expected, TreeOf(sentence));

    [Theory]
    [MemberData(nameof(TreesNotYet))]
    public void What_is_not_yet_parsed_is_moved_up_when_it_is(string sentence, string expected) => Assert.NotEqual(expected, TreeOf(sentence));

    private static string TreeOf(string sentence)
    {
        var text = Parsing.Read(sentence);
        return string.Join('|', text.Words.Select(word =>
            text[word].ToString() + ' ' + Treebank.NameOf(word.Relation) + (word.Head < 0 ? "" : " " + text[text.Words[word.Head]].ToString())));
    }

    private static TheoryData<string, string> Examples(string fence, [CallerFilePath] string here = "")
    {
        var examples = new TheoryData<string, string>();
        var lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "docs", "spec", "words.md"));
        var inside = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal)) inside = lines[i] == "```" + fence;
            else if (inside) examples.Add(lines[i], lines[++i][2..]);
        }
        return examples;
    }
}
