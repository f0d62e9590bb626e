using Sitrep.Models;
using Sitrep.Training.Names;

namespace Sitrep.Training.Language;

/// <summary>The states of the words of some sentences in floats, and the way back. One lane.</summary>
internal sealed class Encoder(Network net, int lane)
{
    private const int Form = LanguageShape.Form, Hidden = LanguageShape.Hidden, Meaning = LanguageShape.Meaning;
    private readonly float[][] inputs = new float[LanguageShape.Dilations.Length + 1][], outputs = new float[LanguageShape.Dilations.Length + 1][];
    private readonly List<(int Token, int Row)> rows = [];
    private float[] forms = [], meanings = [], formMask = [], back = [], side = [];
    private float kept = 1;
    private int[] starts = [], ends = [], biases = [];

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>The states, a row a word.</summary>
    public float[] States { get; private set; } = [];

    /// <summary>Computes the states; with a <paramref name="chance"/> parts are left out.</summary>
    public void Forward(IReadOnlyList<Example> batch, Chance? chance)
    {
        kept = chance is null ? 1 : 1 - Chance.States;
        Begin(batch);
        Embed(batch, chance);
        var states = new float[Count * Hidden];
        for (var t = 0; t < Count; t++) net.FirstBias.Values.AsSpan(biases[t] * Hidden, Hidden).CopyTo(states.AsSpan(t * Hidden));
        inputs[0] = Gather(forms, Form, 1);
        Multiply(inputs[0], net.First, states);
        outputs[0] = states;
        Rectify(states, chance);
        for (var layer = 0; layer < net.Layers.Length; layer++)
        {
            var sums = new float[Count * Hidden];
            for (var t = 0; t < Count; t++) net.LayerBias[layer].Values.CopyTo(sums.AsSpan(t * Hidden));
            inputs[layer + 1] = Gather(states, Hidden, LanguageShape.Dilations[layer]);
            Multiply(inputs[layer + 1], net.Layers[layer], sums);
            Rectify(sums, chance);
            outputs[layer + 1] = sums;
            var next = (float[])states.Clone();
            Rows.Add(1, sums, next);
            states = next;
        }
        States = states;
    }

    /// <summary>Gathers the changes of the weights from the slopes of the states, which are used up.</summary>
    public void Backward(float[] slopes)
    {
        for (var layer = net.Layers.Length - 1; layer >= 0; layer--)
        {
            Through(slopes, outputs[layer + 1], back);
            Gradient(inputs[layer + 1], back, net.Layers[layer]);
            for (var t = 0; t < Count; t++) AddTo(net.LayerBias[layer].Changes(lane), 0, back.AsSpan(t * Hidden, Hidden));
            Scatter(back, net.Layers[layer], Hidden, LanguageShape.Dilations[layer], slopes);
        }
        Through(slopes, outputs[0], back);
        Gradient(inputs[0], back, net.First);
        for (var t = 0; t < Count; t++) AddTo(net.FirstBias.Changes(lane), biases[t] * Hidden, back.AsSpan(t * Hidden, Hidden));
        var formSlopes = new float[Count * Form];
        Scatter(back, net.First, Form, 1, formSlopes);
        for (var i = 0; i < formSlopes.Length; i++) formSlopes[i] *= formMask[i];
        MatrixProduct.Add(meanings, 1, Meaning, formSlopes, Form, net.Meaning.Changes(lane), Form, Meaning, Form, Count);
        foreach (var (token, row) in rows) AddTo(net.Table.Touch(lane, row), 0, formSlopes.AsSpan(token * Form, Form));
    }

    private void Begin(IReadOnlyList<Example> batch)
    {
        Count = batch.Sum(example => example.Count);
        (starts, ends, biases) = (new int[Count], new int[Count], new int[Count]);
        var at = 0;
        foreach (var example in batch)
        {
            starts.AsSpan(at, example.Count).Fill(at);
            ends.AsSpan(at, example.Count).Fill(at + example.Count);
            biases.AsSpan(at, example.Count).Fill(example.Case * 2);
            biases[at]++;
            at += example.Count;
        }
        back = new float[Count * Hidden];
        side = new float[Count * 3 * Math.Max(Form, Hidden)];
    }

    private void Embed(IReadOnlyList<Example> batch, Chance? chance)
    {
        rows.Clear();
        (forms, meanings, formMask) = (new float[Count * Form], new float[Count * Meaning], new float[Count * Form]);
        var token = 0;
        foreach (var lexeme in batch.SelectMany(example => example.Lexemes))
        {
            var hidden = chance is not null && chance.Is(0.15f);
            for (var i = 0; i < lexeme.Rows.Length; i++)
            {
                if (hidden && i <= LanguageForm.Exact || !hidden && i == LanguageForm.Exact && chance is not null && chance.Is(0.3f)) continue;
                rows.Add((token, lexeme.Rows[i]));
                AddTo(forms, token * Form, net.Table.Values.AsSpan(lexeme.Rows[i] * Form, Form));
            }
            if (chance is null || !chance.Is(0.1f)) lexeme.Meaning.CopyTo(meanings, token * Meaning);
            token++;
        }
        MatrixProduct.Add(meanings, Meaning, 1, net.Meaning.Values, Form, forms, Form, Count, Form, Meaning);
        for (var i = 0; i < forms.Length; i++)
        {
            formMask[i] = chance is null ? 1 : chance.Is(Chance.Forms) ? 0 : 1 / (1 - Chance.Forms);
            forms[i] *= formMask[i];
        }
    }

    /// <summary>Each word beside the two that stand <paramref name="far"/> away.</summary>
    private float[] Gather(float[] states, int width, int far)
    {
        var gathered = new float[Count * 3 * width];
        for (var t = 0; t < Count; t++)
            for (var k = 0; k < 3; k++)
            {
                var from = t + (k - 1) * far;
                if (from >= starts[t] && from < ends[t]) states.AsSpan(from * width, width).CopyTo(gathered.AsSpan((t * 3 + k) * width));
            }
        return gathered;
    }

    /// <summary>Takes the slopes of a layer's sums back to the states it looked at.</summary>
    private void Scatter(float[] sums, Parameter weights, int width, int far, float[] slopes)
    {
        Array.Clear(side);
        MatrixProduct.Add(sums, Hidden, 1, weights.Turned, 3 * width, side, 3 * width, Count, 3 * width, Hidden);
        for (var t = 0; t < Count; t++)
            for (var k = 0; k < 3; k++)
            {
                var to = t + (k - 1) * far;
                if (to >= starts[t] && to < ends[t]) AddTo(slopes, to * width, side.AsSpan((t * 3 + k) * width, width));
            }
    }

    private void Multiply(float[] input, Parameter weights, float[] sums) =>
        MatrixProduct.Add(input, weights.Rows, 1, weights.Values, weights.Columns, sums, weights.Columns, Count, weights.Columns, weights.Rows);

    private void Gradient(float[] input, float[] slopes, Parameter weights) =>
        MatrixProduct.Add(input, 1, weights.Rows, slopes, weights.Columns, weights.Changes(lane), weights.Columns, weights.Rows, weights.Columns, Count);

    private static void AddTo(Span<float> to, int at, ReadOnlySpan<float> from) => Rows.Add(1, from, to.Slice(at, from.Length));

    /// <summary>Cuts off what is negative and leaves some out.</summary>
    private static void Rectify(float[] sums, Chance? chance)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            if (sums[i] <= 0 || chance is not null && chance.Is(Chance.States)) sums[i] = 0;
            else if (chance is not null) sums[i] *= 1 / (1 - Chance.States);
        }
    }

    private void Through(float[] slopes, float[] outputs, float[] to)
    {
        for (var i = 0; i < outputs.Length; i++) to[i] = outputs[i] > 0 ? slopes[i] / kept : 0;
    }
}
