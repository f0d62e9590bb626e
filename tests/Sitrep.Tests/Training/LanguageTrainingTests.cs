using Sitrep.Annotation.Words;
using Sitrep.Models;
using Sitrep.Text;
using Sitrep.Training.Corpora;
using Sitrep.Training.Language;

namespace Sitrep.Tests.Training;

/// <summary>Training of the language layer, on sentences of our own.</summary>
public sealed class LanguageTrainingTests
{
    private static readonly string[] Lines =
    [
        "The the Det DT 2 det|river river Noun NN 3 nsubj|rose rise Verb VBD 0 root|quickly quickly Adv RB 3 advmod|. . Punct . 3 punct",
        "Two two Num CD 2 nummod|boats boat Noun NNS 3 nsubj|sank sink Verb VBD 0 root|near near Adp IN 6 case|the the Det DT 6 det|bridge bridge Noun NN 3 obl|. . Punct . 3 punct",
        "Guards guard Noun NNS 2 nsubj|closed close Verb VBD 0 root|the the Det DT 4 det|road road Noun NN 2 obj|, , Punct , 6 punct|said say Verb VBD 2 parataxis|Lind Lind Propn NNP 6 nsubj|. . Punct . 2 punct",
        "Lind Lind Propn NNP 2 nsubj|saw see Verb VBD 0 root|three three Num CD 4 nummod|houses house Noun NNS 2 obj|. . Punct . 2 punct",
    ];

    private static readonly List<TreebankWord[]> Sentences = [.. Enumerable.Repeat(Lines, 60).SelectMany(lines => lines).Select(Sentence)];

    private static TreebankWord[] Sentence(string line) => [.. line.Split('|').Select(word => word.Split(' ')).Select(parts =>
        new TreebankWord(parts[0], parts[1], Enum.Parse<WordClass>(parts[2]), Treebank.TagOf(parts[3]), int.Parse(parts[4], System.Globalization.CultureInfo.InvariantCulture) - 1, Treebank.RelationOf(parts[5])))];

    private static readonly LearningPlan Plan = new() { Passes = 8, Batch = 32, FirstSteps = 20 };

    private static byte[] Bytes(LanguageModel model)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        model.Tables.Write(writer);
        model.Network.Write(writer);
        return stream.ToArray();
    }

    [Fact]
    public void What_is_learned_twice_has_the_same_bytes_and_reads_what_it_learned()
    {
        var model = LanguageTraining.Learn(Sentences, Losses.None, Plan, TextWriter.Null);
        Assert.Equal(Bytes(model), Bytes(LanguageTraining.Learn(Sentences, Losses.None, Plan, TextWriter.Null)));
        var reader = new LanguageReader(model);
        foreach (var sentence in Lines.Select(Sentence))
        {
            var text = string.Join(' ', sentence.Select(word => word.Form));
            var (spans, at) = (new List<TextSpan>(), 0);
            foreach (var word in sentence)
            {
                spans.Add(new(at, word.Form.Length));
                at += word.Form.Length + 1;
            }
            var words = System.Collections.Immutable.ImmutableArray.CreateBuilder<Word>();
            reader.Read(text, spans, words);
            Assert.Equal(sentence.Select(word => (word.Class, word.Tag, word.Head, word.Relation)), words.Select(word => (word.Class, word.Tag, word.Head, word.Relation)));
            Assert.Equal(sentence.Select(word => word.Lemma), words.Select(word => model.Tables.Rules[word.LemmaRule].Apply(word.Span.In(text))));
        }
    }

    [Fact]
    public void A_product_of_matrices_is_that_of_plain_arithmetic_also_on_its_side()
    {
        var random = new Random(2);
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.Next(-8, 9))];
        foreach (var rows in new[] { 1, 5, 6, 13 })
        {
            var (a, b, onItsSide) = (Numbers(rows * 7), Numbers(7 * 32), new float[7 * rows]);
            for (var i = 0; i < rows; i++) for (var k = 0; k < 7; k++) onItsSide[k * rows + i] = a[i * 7 + k];
            var (c, d) = (new float[rows * 32], new float[rows * 32]);
            MatrixProduct.Add(a, 7, 1, b, 32, c, 32, rows, 32, 7);
            MatrixProduct.Add(onItsSide, 1, rows, b, 32, d, 32, rows, 32, 7);
            for (var i = 0; i < rows * 32; i++) Assert.Equal(Enumerable.Range(0, 7).Sum(k => a[i / 32 * 7 + k] * b[k * 32 + i % 32]), c[i]);
            Assert.Equal(c, d);
        }
    }

    [Fact]
    public void Rows_of_a_table_that_took_no_part_stay_as_they_are()
    {
        var table = new Parameter(3, 16, 0.5f, new Random(1), sparse: true);
        var before = table.Values.ToArray();
        table.Touch(0, 2).Fill(1);
        table.Touch(1, 2).Fill(1);
        table.Step(0.1f, 0.5f);
        Assert.Equal(before[..32], table.Values[..32]);
        for (var i = 32; i < 48; i++) Assert.Equal(before[i] - 0.1f, table.Values[i], 4);
    }

    [Fact]
    public void The_slopes_of_the_network_are_those_of_its_loss()
    {
        var tags = JointTags.Of(Sentences);
        var maker = new ExampleMaker(ModelSet.Load().Vectors, tags);
        List<Example> batch = [.. Lines.Take(2).Select(line => maker.Make(Sentence(line)))];
        var net = new Network(3);
        double Loss(bool gather)
        {
            var lane = new LearningLane(net, 0, tags.Count) { LeavesOut = false };
            lane.Learn(batch, 1, 1);
            if (!gather) net.Forget();
            return lane.Losses.Sum();
        }
        Loss(gather: true);
        var checkedParts = new[] { net.Meaning, net.First, net.Layers[1], net.Layers[3], net.Tags, net.Dependent, net.Head, net.Wish, net.Reach, net.Child, net.Parent, net.Between, net.Relations };
        var slopes = checkedParts.Select(part => part.Changes(0).ToArray()).ToArray();
        net.Forget();
        for (var p = 0; p < checkedParts.Length; p++)
        {
            var at = Array.IndexOf(slopes[p], slopes[p].MaxBy(Math.Abs));
            var part = checkedParts[p];
            var (value, step) = (part.Values[at], 1e-3f);
            part.Put(at, value + step);
            var above = Loss(gather: false);
            part.Put(at, value - step);
            var below = Loss(gather: false);
            part.Put(at, value);
            Assert.Equal(slopes[p][at], (above - below) / (2 * step), Math.Abs(slopes[p][at]) * 0.05 + 0.002);
        }
    }
}
