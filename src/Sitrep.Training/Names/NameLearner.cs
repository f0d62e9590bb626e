using Sitrep.Models;

namespace Sitrep.Training.Names;

/// <summary>The network of the name tagger in floats, with its way back. Layers and widths: see <see cref="NameShape"/>.</summary>
internal sealed class NameLearner
{
    private const int Meaning = WordVectors.Stretches * WordVectors.StretchLength;
    private const int Form = NameShape.Form, Hidden = NameShape.Hidden, Window = NameShape.Window, Classes = NameShape.Classes;

    /// <summary>Share of the numbers that are left out at random while learning: of a form and of the first two layers, and of the last.</summary>
    private const float Drop = 0.3f, LastDrop = 0.4f;

    /// <summary>How often a form's own row, its other rows and its meaning are hidden while learning, as those of an unknown word are.</summary>
    private const double WordHidden = 0.5, RowHidden = 0.1, MeaningHidden = 0.05;

    private readonly WordVectors vectors;
    private readonly Random random;
    private readonly List<Weights> dense = [];

    public NameLearner(WordVectors vectors, int corpora, int seed)
    {
        this.vectors = vectors;
        random = new(seed);
        Table = new(NameShape.Buckets, Form, 0.15f, random);
        Vectors = Dense(Meaning, Form, 0.12f);
        First = Dense(Form * Window, Hidden, 0.08f);
        FirstBias = Dense(corpora + NameCase.Count * 2, Hidden, 0.02f);
        Second = Dense(Hidden * 3 + 1, Hidden, 0.08f);
        Third = Dense(Hidden * 2 + 1, Hidden, 0.1f);
        Last = Dense(Hidden + 1, Classes, 0.1f);
    }

    public Weights Table { get; }

    public Weights Vectors { get; }

    public Weights First { get; }

    public Weights FirstBias { get; }

    public Weights Second { get; }

    public Weights Third { get; }

    public Weights Last { get; }

    private Weights Dense(int rows, int width, float spread)
    {
        var weights = new Weights(rows, width, spread, random);
        dense.Add(weights);
        return weights;
    }

    /// <summary>One step of all weights.</summary>
    public void Step(float rate)
    {
        Table.StepTouched(rate);
        foreach (var weights in dense) weights.StepAll(rate);
    }

    /// <summary>Notes all weights for the mean.</summary>
    public void Note()
    {
        Table.Note();
        foreach (var weights in dense) weights.Note();
    }

    /// <summary>Takes the mean of all that was noted.</summary>
    public void UseMean()
    {
        Table.UseMean();
        foreach (var weights in dense) weights.UseMean();
    }

    /// <summary>Runs the network over a document; with <paramref name="learning"/> parts are left out at random.</summary>
    public NameActivations Forward(NameDocument document, bool learning)
    {
        var run = new NameActivations(document, learning ? random : null);
        for (var form = 0; form < document.Forms.Count; form++) ReadForm(document.Forms[form], run, form, learning);
        FirstLayer(document, run);
        SecondLayer(document, run);
        run.Pool(document);
        for (var t = 0; t < document.Tokens.Length; t++)
        {
            var sums = run.H3.AsSpan(t * Hidden, Hidden);
            Third[Hidden * 2].CopyTo(sums);
            Rows.Multiply(run.H2.AsSpan(t * Hidden, Hidden), Third.Values, 0, sums);
            if (run.Pools[t] >= 0) Rows.Multiply(run.Pooled.AsSpan(t * Hidden, Hidden), Third.Values, Hidden * Hidden, sums);
            run.Rectify(sums, LastDrop);
            var scores = run.Scores.AsSpan(t * Classes, Classes);
            Last[Hidden].CopyTo(scores);
            Rows.Multiply(sums, Last.Values, 0, scores);
        }
        return run;
    }

    private void ReadForm((uint[] Rows, byte[] Codes, bool Capital) form, NameActivations run, int index, bool learning)
    {
        var sums = run.Forms.AsSpan(index * Form, Form);
        for (var i = 0; i < form.Rows.Length; i++)
        {
            if (learning && random.NextDouble() < (i == NameForm.Word ? WordHidden : RowHidden)) { run.Hidden[index * NameForm.Count + i] = true; continue; }
            Rows.Add(1, Table[(int)(form.Rows[i] & NameShape.Buckets - 1)], sums);
        }
        if (form.Codes.Length > 0 && !(learning && random.NextDouble() < MeaningHidden))
        {
            var numbers = run.Meanings.AsSpan(index * Meaning, Meaning);
            for (var stretch = 0; stretch < WordVectors.Stretches; stretch++)
            {
                var typical = vectors.Typical(stretch, form.Codes[stretch]);
                for (var k = 0; k < typical.Length; k++) numbers[stretch * WordVectors.StretchLength + k] = typical[k] * NameShape.MeaningScale;
            }
            Rows.Multiply(numbers, Vectors.Values, 0, sums);
        }
        run.DropForm(sums, index, Drop);
        for (var k = 0; k < Window; k++) Rows.Multiply(sums, First.Values, k * Form * Hidden, run.Projections.AsSpan((index * Window + k) * Hidden, Hidden));
    }

    private void FirstLayer(NameDocument document, NameActivations run)
    {
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var (first, end) = document.Sentences[s];
            for (var t = first; t < end; t++)
            {
                var sums = run.H1.AsSpan(t * Hidden, Hidden);
                Rows.Add(1, FirstBias[BiasOf(document, s, t)], sums);
                Rows.Add(1, FirstBias[document.Corpus], sums);
                for (var k = 0; k < Window; k++)
                {
                    var at = t + k - Window / 2;
                    if (at >= first && at < end) Rows.Add(1, run.Projections.AsSpan((document.Tokens[at] * Window + k) * Hidden, Hidden), sums);
                }
                run.Rectify(sums, Drop);
            }
        }
    }

    private int BiasOf(NameDocument document, int sentence, int token) =>
        FirstBias.Values.Length / Hidden - NameCase.Count * 2 + document.Cases[sentence] * 2 + (token == document.Sentences[sentence].First ? 1 : 0);

    private void SecondLayer(NameDocument document, NameActivations run)
    {
        foreach (var (first, end) in document.Sentences)
        {
            for (var t = first; t < end; t++)
            {
                var sums = run.H2.AsSpan(t * Hidden, Hidden);
                Second[Hidden * 3].CopyTo(sums);
                for (var k = 0; k < 3; k++)
                {
                    var at = t + (k - 1) * NameShape.Dilation;
                    if (at >= first && at < end) Rows.Multiply(run.H1.AsSpan(at * Hidden, Hidden), Second.Values, k * Hidden * Hidden, sums);
                }
                run.Rectify(sums, Drop);
            }
        }
    }

    /// <summary>Learns from a document: the loss, summed over its tokens.</summary>
    public double Learn(NameDocument document)
    {
        var run = Forward(document, true);
        var (changes2, changes1, pooled) = (new float[run.H2.Length], new float[run.H1.Length], new float[run.H2.Length]);
        var loss = 0.0;
        Span<float> third = stackalloc float[Hidden];
        for (var t = 0; t < document.Tokens.Length; t++)
        {
            if (document.Unknown[t]) continue;
            var scores = run.Scores.AsSpan(t * Classes, Classes);
            loss += Softmax(scores, document.Gold[t]);
            third.Clear();
            Rows.Back(run.H3.AsSpan(t * Hidden, Hidden), Last.Values, Last.Changes, 0, scores, third);
            Rows.Add(1, scores, Last.Change(Hidden));
            NameActivations.Through(run.H3.AsSpan(t * Hidden, Hidden), third, LastDrop);
            Rows.Add(1, third, Third.Change(Hidden * 2));
            Rows.Back(run.H2.AsSpan(t * Hidden, Hidden), Third.Values, Third.Changes, 0, third, changes2.AsSpan(t * Hidden, Hidden));
            if (run.Pools[t] >= 0)
                Rows.Back(run.Pooled.AsSpan(t * Hidden, Hidden), Third.Values, Third.Changes, Hidden * Hidden, third, pooled.AsSpan(t * Hidden, Hidden));
        }
        run.Unpool(document, pooled, changes2);
        BackSecond(document, run, changes2, changes1);
        BackFirst(document, run, changes1);
        return loss;
    }

    private void BackSecond(NameDocument document, NameActivations run, float[] changes2, float[] changes1)
    {
        foreach (var (first, end) in document.Sentences)
        {
            for (var t = first; t < end; t++)
            {
                var change = changes2.AsSpan(t * Hidden, Hidden);
                NameActivations.Through(run.H2.AsSpan(t * Hidden, Hidden), change, Drop);
                Rows.Add(1, change, Second.Change(Hidden * 3));
                for (var k = 0; k < 3; k++)
                {
                    var at = t + (k - 1) * NameShape.Dilation;
                    if (at >= first && at < end)
                        Rows.Back(run.H1.AsSpan(at * Hidden, Hidden), Second.Values, Second.Changes, k * Hidden * Hidden, change, changes1.AsSpan(at * Hidden, Hidden));
                }
            }
        }
    }

    private void BackFirst(NameDocument document, NameActivations run, float[] changes1)
    {
        var projections = new float[run.Projections.Length];
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var (first, end) = document.Sentences[s];
            for (var t = first; t < end; t++)
            {
                var change = changes1.AsSpan(t * Hidden, Hidden);
                NameActivations.Through(run.H1.AsSpan(t * Hidden, Hidden), change, Drop);
                Rows.Add(1, change, FirstBias.Change(BiasOf(document, s, t)));
                Rows.Add(1, change, FirstBias.Change(document.Corpus));
                for (var k = 0; k < Window; k++)
                {
                    var at = t + k - Window / 2;
                    if (at >= first && at < end) Rows.Add(1, change, projections.AsSpan((document.Tokens[at] * Window + k) * Hidden, Hidden));
                }
            }
        }
        for (var form = 0; form < document.Forms.Count; form++) BackForm(document.Forms[form], run, form, projections);
    }

    private void BackForm((uint[] Rows, byte[] Codes, bool Capital) form, NameActivations run, int index, float[] projections)
    {
        Span<float> change = stackalloc float[Form];
        change.Clear();
        for (var k = 0; k < Window; k++)
            Rows.Back(run.Forms.AsSpan(index * Form, Form), First.Values, First.Changes, k * Form * Hidden, projections.AsSpan((index * Window + k) * Hidden, Hidden), change);
        for (var i = 0; i < Form; i++) change[i] *= run.FormKept[index * Form + i];
        for (var i = 0; i < form.Rows.Length; i++)
            if (!run.Hidden[index * NameForm.Count + i]) Rows.Add(1, change, Table.Change((int)(form.Rows[i] & NameShape.Buckets - 1)));
        var numbers = run.Meanings.AsSpan(index * Meaning, Meaning);
        for (var i = 0; i < Meaning; i++)
            if (numbers[i] != 0) Rows.Add(numbers[i], change, Vectors.Changes.AsSpan(i * Form, Form));
    }

    /// <summary>Turns scores into the change that lowers the loss.</summary>
    private static double Softmax(Span<float> scores, int gold)
    {
        var most = float.MinValue;
        for (var i = 0; i < NameShape.Labels; i++) most = Math.Max(most, scores[i]);
        var sum = 0f;
        for (var i = 0; i < NameShape.Labels; i++) sum += scores[i] = MathF.Exp(scores[i] - most);
        for (var i = 0; i < scores.Length; i++) scores[i] = i < NameShape.Labels ? scores[i] / sum : 0;
        var loss = -Math.Log(Math.Max(scores[gold], 1e-9f));
        scores[gold] -= 1;
        return loss;
    }
}
