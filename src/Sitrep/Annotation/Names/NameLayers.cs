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
    private readonly int[] projections, sums, places, pooled;
    private readonly short[] forms, first, second, gathered;
    private readonly float[] together;

    public NameLayers(NameNetwork network, MeaningTable meanings, AnnotatedText text, NameText view)
    {
        (this.network, this.meanings, this.text, this.view) = (network, meanings, text, view);
        var longest = 1;
        foreach (var sentence in text.Sentences) longest = Math.Max(longest, sentence.TokenCount);
        forms = ArrayPool<short>.Shared.Rent(view.Forms * Form);
        projections = ArrayPool<int>.Shared.Rent(view.Forms * Window * Hidden);
        first = ArrayPool<short>.Shared.Rent(longest * Hidden);
        second = ArrayPool<short>.Shared.Rent(view.Tokens.Length * Hidden);
        gathered = ArrayPool<short>.Shared.Rent(longest * Hidden);
        sums = ArrayPool<int>.Shared.Rent(longest * Hidden);
        pooled = ArrayPool<int>.Shared.Rent(longest * Hidden);
        together = ArrayPool<float>.Shared.Rent(view.Forms * Hidden);
        places = ArrayPool<int>.Shared.Rent(view.Forms);
    }

    /// <summary>Gives the scratch memory back.</summary>
    public void Dispose()
    {
        foreach (var shorts in new[] { forms, first, second, gathered }) ArrayPool<short>.Shared.Return(shorts);
        foreach (var ints in new[] { projections, sums, pooled, places }) ArrayPool<int>.Shared.Return(ints);
        ArrayPool<float>.Shared.Return(together);
    }

    /// <summary>The first two layers over all tokens, and the sums over the places of each capitalised form.</summary>
    public void Read()
    {
        Project();
        foreach (var sentence in text.Sentences)
        {
            FirstLayer(sentence);
            SecondLayer(sentence);
        }
        Gather();
    }

    /// <summary>Scores of the labels of a sentence's tokens, <see cref="NameShape.Labels"/> numbers a token.</summary>
    public void Score(Sentence sentence, Span<int> labels)
    {
        var count = sentence.TokenCount;
        IntegerRows.Begin(sums, network.ThirdBias, count);
        network.Third[0].Add(second.AsSpan(sentence.FirstToken * Hidden), sums, count);
        AddOthers(sentence);
        WholeSums.Rectify(sums.AsSpan(0, count * Hidden), network.Scale(3), first);
        Span<float> numbers = stackalloc float[Hidden];
        Span<float> scores = stackalloc float[Classes];
        for (var t = 0; t < count; t++)
        {
            for (var i = 0; i < Hidden; i++) numbers[i] = first[t * Hidden + i];
            network.LastBias.CopyTo(scores);
            WholeSums.Multiply(numbers, network.Last, scores);
            for (var i = 0; i < NameShape.Labels; i++) labels[t * NameShape.Labels + i] = (int)scores[i];
        }
    }

    /// <summary>Adds what the other places of capitalised forms tell: the tokens that have such are worked out together.</summary>
    private void AddOthers(Sentence sentence)
    {
        var found = 0;
        for (var t = 0; t < sentence.TokenCount; t++)
        {
            var form = view.Tokens[sentence.FirstToken + t];
            if (places[form] < 2) continue;
            var others = together.AsSpan(form * Hidden, Hidden);
            var own = second.AsSpan((sentence.FirstToken + t) * Hidden, Hidden);
            for (var i = 0; i < Hidden; i++) gathered[found * Hidden + i] = (short)MathF.Floor((others[i] - own[i]) / (places[form] - 1) + 0.5f);
            found++;
        }
        Array.Clear(pooled, 0, found * Hidden);
        network.Third[1].Add(gathered, pooled, found);
        for (int t = 0, at = 0; at < found; t++)
            if (places[view.Tokens[sentence.FirstToken + t]] >= 2) WholeSums.Add(pooled.AsSpan(at++ * Hidden, Hidden), sums.AsSpan(t * Hidden, Hidden));
    }

    private void Project()
    {
        Span<int> one = stackalloc int[Form];
        for (var form = 0; form < view.Forms; form++)
        {
            one.Clear();
            foreach (var row in view.Rows(form))
            {
                var weights = network.Table.AsSpan((int)(row & NameShape.Buckets - 1) * Form, Form);
                for (var i = 0; i < Form; i++) one[i] += weights[i];
            }
            meanings.Add(view.Codes(form), one);
            for (var i = 0; i < Form; i++) forms[form * Form + i] = (short)Math.Clamp(one[i], -NameShape.MostOfForm, NameShape.MostOfForm);
        }
        Array.Clear(projections, 0, view.Forms * Window * Hidden);
        for (var k = 0; k < Window; k++) network.First[k].Add(forms, projections.AsSpan(k * view.Forms * Hidden), view.Forms);
    }

    private void FirstLayer(Sentence sentence)
    {
        var written = NameText.CaseOf(text, sentence) * 2;
        for (var t = 0; t < sentence.TokenCount; t++)
        {
            var own = sums.AsSpan(t * Hidden, Hidden);
            network.FirstBias.AsSpan((written + (t == 0 ? 1 : 0)) * Hidden, Hidden).CopyTo(own);
            for (var k = 0; k < Window; k++)
            {
                var at = t + k - Window / 2;
                if (at >= 0 && at < sentence.TokenCount) WholeSums.Add(projections.AsSpan((k * view.Forms + view.Tokens[sentence.FirstToken + at]) * Hidden, Hidden), own);
            }
        }
        WholeSums.Rectify(sums.AsSpan(0, sentence.TokenCount * Hidden), network.Scale(1), first);
    }

    private void SecondLayer(Sentence sentence)
    {
        const int far = NameShape.Dilation;
        var count = sentence.TokenCount;
        IntegerRows.Begin(sums, network.SecondBias, count);
        network.Second[0].Add(first, sums.AsSpan(Math.Min(far, count) * Hidden), count - far);
        network.Second[1].Add(first, sums, count);
        if (far < count) network.Second[2].Add(first.AsSpan(far * Hidden), sums, count - far);
        WholeSums.Rectify(sums.AsSpan(0, count * Hidden), network.Scale(2), second.AsSpan(sentence.FirstToken * Hidden));
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
