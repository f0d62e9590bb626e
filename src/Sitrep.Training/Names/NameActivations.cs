using Sitrep.Models;

namespace Sitrep.Training.Names;

/// <summary>What the network computes on the way through a document, kept for the way back.</summary>
internal sealed class NameActivations
{
    private const int Width = NameShape.Hidden;
    private readonly Random? random;
    private readonly Dictionary<int, List<int>> together = [];

    public NameActivations(NameDocument document, Random? random)
    {
        this.random = random;
        var (tokens, forms) = (document.Tokens.Length, document.Forms.Count);
        Forms = new float[forms * NameShape.Form];
        FormKept = new float[forms * NameShape.Form];
        Meanings = new float[forms * WordVectors.Stretches * WordVectors.StretchLength];
        Hidden = new bool[forms * NameForm.Count];
        Projections = new float[forms * NameShape.Window * Width];
        H1 = new float[tokens * Width];
        H2 = new float[tokens * Width];
        H3 = new float[tokens * Width];
        Pooled = new float[tokens * Width];
        Pools = new int[tokens];
        Scores = new float[tokens * NameShape.Classes];
    }

    public float[] Forms { get; }

    public float[] FormKept { get; }

    public float[] Meanings { get; }

    public bool[] Hidden { get; }

    public float[] Projections { get; }

    public float[] H1 { get; }

    public float[] H2 { get; }

    public float[] H3 { get; }

    /// <summary>The mean of the second layer over the other places where a capitalised form stands in the document.</summary>
    public float[] Pooled { get; }

    /// <summary>The form whose other places a token looks at; -1 for none.</summary>
    public int[] Pools { get; }

    public float[] Scores { get; }

    /// <summary>Leaves numbers of a form out at random while learning.</summary>
    public void DropForm(Span<float> sums, int form, float share)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            var kept = random is null ? 1 : random.NextSingle() < share ? 0 : 1 / (1 - share);
            FormKept[form * NameShape.Form + i] = kept;
            sums[i] *= kept;
        }
    }

    /// <summary>Cuts off what is negative; leaves numbers out at random while learning.</summary>
    public void Rectify(Span<float> sums, float share)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            if (sums[i] <= 0 || random is not null && random.NextSingle() < share) sums[i] = 0;
            else if (random is not null) sums[i] *= 1 / (1 - share);
        }
    }

    /// <summary>The way back through <see cref="Rectify"/>.</summary>
    public static void Through(ReadOnlySpan<float> numbers, Span<float> change, float share)
    {
        for (var i = 0; i < numbers.Length; i++) change[i] = numbers[i] > 0 ? change[i] / (1 - share) : 0;
    }

    public void Pool(NameDocument document)
    {
        for (var t = 0; t < document.Tokens.Length; t++)
        {
            Pools[t] = -1;
            if (!document.Forms[document.Tokens[t]].Capital) continue;
            if (!together.TryGetValue(document.Tokens[t], out var places)) together[document.Tokens[t]] = places = [];
            places.Add(t);
        }
        var sum = new float[Width];
        foreach (var (form, places) in together)
        {
            if (places.Count < 2) continue;
            Array.Clear(sum);
            foreach (var t in places) Rows.Add(1, H2.AsSpan(t * Width, Width), sum);
            foreach (var t in places)
            {
                Pools[t] = form;
                var pooled = Pooled.AsSpan(t * Width, Width);
                Rows.Add(1f / (places.Count - 1), sum, pooled);
                Rows.Add(-1f / (places.Count - 1), H2.AsSpan(t * Width, Width), pooled);
            }
        }
    }

    public void Unpool(NameDocument document, float[] pooled, float[] changes)
    {
        var sum = new float[Width];
        foreach (var places in together.Values)
        {
            if (places.Count < 2) continue;
            Array.Clear(sum);
            foreach (var t in places) Rows.Add(1f / (places.Count - 1), pooled.AsSpan(t * Width, Width), sum);
            foreach (var t in places)
            {
                var change = changes.AsSpan(t * Width, Width);
                Rows.Add(1, sum, change);
                Rows.Add(-1f / (places.Count - 1), pooled.AsSpan(t * Width, Width), change);
            }
        }
    }
}
