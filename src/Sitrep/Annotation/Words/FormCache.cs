using Sitrep.Models;

namespace Sitrep.Annotation.Words;

/// <summary>
/// What the first layer makes of a form alone, for each place the form can have beside a word: kept for frequent forms, so that a form is worked out
/// once. What is kept depends on the form only, never on what was read before. Not safe on several threads at once.
/// </summary>
internal sealed class FormCache(LanguageModel model)
{
    /// <summary>Numbers of a form: one row of a state's length for each place.</summary>
    public const int Length = LanguageShape.Window * LanguageShape.Hidden;

    /// <summary>Forms kept, a power of two; with 8,192 about nine of ten words of a page are found again.</summary>
    private const int Slots = 8192;

    /// <summary>Longer forms are rare and are not kept.</summary>
    private const int LongestForm = 16;

    private const int Form = LanguageShape.Form;
    private readonly char[] letters = new char[Slots * LongestForm];
    private readonly byte[] lengths = new byte[Slots];
    private readonly int[] numbers = new int[(Slots + 1) * Length];
    private readonly short[] form = new short[Form];
    private readonly int[] sums = new int[Form];

    /// <summary>The numbers of a form; valid until the next call.</summary>
    public ReadOnlySpan<int> Of(ReadOnlySpan<char> word)
    {
        var slot = word.Length > LongestForm ? Slots : (int)(Hashing.Mix(1, Hashing.Of(word)) & Slots - 1);
        var own = numbers.AsSpan(slot * Length, Length);
        if (slot < Slots && lengths[slot] == word.Length && word.SequenceEqual(letters.AsSpan(slot * LongestForm, word.Length))) return own;
        Fill(word, own);
        if (slot == Slots) return own;
        lengths[slot] = (byte)word.Length;
        word.CopyTo(letters.AsSpan(slot * LongestForm));
        return own;
    }

    private void Fill(ReadOnlySpan<char> word, Span<int> own)
    {
        Span<uint> rows = stackalloc uint[LanguageForm.Count];
        var lower = LanguageForm.Fill(word, rows);
        var network = model.Network;
        Array.Clear(sums);
        foreach (var row in rows)
        {
            var weights = network.Table.AsSpan((int)(row & LanguageShape.Buckets - 1) * Form, Form);
            for (var i = 0; i < Form; i++) sums[i] += weights[i];
        }
        for (var i = 0; i < Form; i++) sums[i] *= LanguageShape.One / LanguageShape.TableOne;
        var codes = model.Vectors.Find(lower);
        for (var stretch = 0; stretch < codes.Length; stretch++)
        {
            var meaning = model.Meaning(stretch, codes[stretch]);
            for (var i = 0; i < Form; i++) sums[i] += meaning[i];
        }
        for (var i = 0; i < Form; i++) form[i] = (short)Math.Clamp(sums[i], -PairedLayer.Most, PairedLayer.Most);
        own.Clear();
        for (var place = 0; place < LanguageShape.Window; place++)
            network.First.Places[place].Add(form, own.Slice(place * LanguageShape.Hidden, LanguageShape.Hidden), 1);
    }
}
