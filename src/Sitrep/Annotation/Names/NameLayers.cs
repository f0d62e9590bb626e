using System.Buffers;
using Sitrep.Models;

namespace Sitrep.Annotation.Names;

/// <summary>Runs the network over one text, layer by layer. Scratch memory is rented and given back by <see cref="Dispose"/>.</summary>
internal sealed class NameLayers : IDisposable
{
    private const int Form = NameShape.Form, Hidden = NameShape.Hidden, Window = NameShape.Window, Classes = NameShape.Classes;
    private readonly NameNetwork network;
    private readonly MeaningTable meanings;
    private readonly AnnotatedText text;
    private readonly NameText view;
    private readonly int[] projections;
    private readonly float[] first, second, together;
    private readonly int[] places;

    public NameLayers(NameNetwork network, MeaningTable meanings, AnnotatedText text, NameText view)
    {
        (this.network, this.meanings, this.text, this.view) = (network, meanings, text, view);
        projections = ArrayPool<int>.Shared.Rent(view.Forms * Window * Hidden);
        first = ArrayPool<float>.Shared.Rent(view.Tokens.Length * Hidden);
        second = ArrayPool<float>.Shared.Rent(view.Tokens.Length * Hidden);
        together = ArrayPool<float>.Shared.Rent(view.Forms * Hidden);
        places = ArrayPool<int>.Shared.Rent(view.Forms);
    }

    /// <summary>Gives the scratch memory back.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(projections);
        ArrayPool<float>.Shared.Return(first);
        ArrayPool<float>.Shared.Return(second);
        ArrayPool<float>.Shared.Return(together);
        ArrayPool<int>.Shared.Return(places);
    }

    /// <summary>The first two layers over all tokens, and the sums over the places of each capitalised form.</summary>
    public void Read()
    {
        for (var form = 0; form < view.Forms; form++) Project(form);
        foreach (var sentence in text.Sentences) FirstLayer(sentence);
        foreach (var sentence in text.Sentences) SecondLayer(sentence);
        Gather();
    }

    /// <summary>Scores of the labels of a token.</summary>
    public void Score(int token, Span<int> labels)
    {
        Span<float> sums = stackalloc float[Hidden];
        Span<float> numbers = stackalloc float[Hidden];
        var own = second.AsSpan(token * Hidden, Hidden);
        network.ThirdBias.CopyTo(sums);
        WholeSums.Multiply(own, network.Third, sums);
        var form = view.Tokens[token];
        if (places[form] > 1)
        {
            var others = together.AsSpan(form * Hidden, Hidden);
            for (var i = 0; i < Hidden; i++) numbers[i] = MathF.Floor((others[i] - own[i]) / (places[form] - 1) + 0.5f);
            WholeSums.Multiply(numbers, network.Third.AsSpan(Hidden * Hidden), sums);
        }
        WholeSums.Rectify(sums, network.Scale(3), numbers);
        Span<float> scores = stackalloc float[Classes];
        network.LastBias.CopyTo(scores);
        WholeSums.Multiply(numbers, network.Last, scores);
        for (var i = 0; i < labels.Length; i++) labels[i] = (int)scores[i];
    }

    private void Project(int form)
    {
        Span<int> sums = stackalloc int[Form];
        Span<float> numbers = stackalloc float[Form];
        Span<float> products = stackalloc float[Hidden];
        sums.Clear();
        foreach (var row in view.Rows(form))
        {
            var weights = network.Table.AsSpan((int)(row & NameShape.Buckets - 1) * Form, Form);
            for (var i = 0; i < Form; i++) sums[i] += weights[i];
        }
        meanings.Add(view.Codes(form), sums);
        for (var i = 0; i < Form; i++) numbers[i] = Math.Clamp(sums[i], -NameShape.MostOfForm, NameShape.MostOfForm);
        for (var k = 0; k < Window; k++)
        {
            products.Clear();
            WholeSums.Multiply(numbers, network.First.AsSpan(k * Form * Hidden, Form * Hidden), products);
            var to = projections.AsSpan((form * Window + k) * Hidden, Hidden);
            for (var i = 0; i < Hidden; i++) to[i] = (int)products[i];
        }
    }

    private void FirstLayer(Sentence sentence)
    {
        Span<int> sums = stackalloc int[Hidden];
        Span<float> numbers = stackalloc float[Hidden];
        var written = NameText.CaseOf(text, sentence) * 2;
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            network.FirstBias.AsSpan((written + (t == sentence.FirstToken ? 1 : 0)) * Hidden, Hidden).CopyTo(sums);
            for (var k = 0; k < Window; k++)
            {
                var at = t + k - Window / 2;
                if (at >= sentence.FirstToken && at < sentence.EndToken) WholeSums.Add(projections.AsSpan((view.Tokens[at] * Window + k) * Hidden, Hidden), sums);
            }
            for (var i = 0; i < Hidden; i++) numbers[i] = sums[i];
            WholeSums.Rectify(numbers, network.Scale(1), first.AsSpan(t * Hidden, Hidden));
        }
    }

    private void SecondLayer(Sentence sentence)
    {
        Span<float> sums = stackalloc float[Hidden];
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            network.SecondBias.CopyTo(sums);
            for (var k = 0; k < 3; k++)
            {
                var at = t + (k - 1) * NameShape.Dilation;
                if (at >= sentence.FirstToken && at < sentence.EndToken) WholeSums.Multiply(first.AsSpan(at * Hidden, Hidden), network.Second.AsSpan(k * Hidden * Hidden, Hidden * Hidden), sums);
            }
            WholeSums.Rectify(sums, network.Scale(2), second.AsSpan(t * Hidden, Hidden));
        }
    }

    private void Gather()
    {
        Array.Clear(places, 0, view.Forms);
        Array.Clear(together, 0, view.Forms * Hidden);
        for (var t = 0; t < view.Tokens.Length; t++)
        {
            var form = view.Tokens[t];
            if (!view.IsCapital(form)) continue;
            places[form]++;
            var to = together.AsSpan(form * Hidden, Hidden);
            for (var i = 0; i < Hidden; i++) to[i] += second[t * Hidden + i];
        }
    }
}
