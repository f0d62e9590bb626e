using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>A cue in its sentence: for every token, where it lies as seen from the cue and what stands in between. One cue at a time; scratch.</summary>
internal sealed class CueScene
{
    /// <summary>How many tokens on each side of a cue are looked at: a text without full stops must not cost the square of its length.</summary>
    private const int Reach = 120;

    private uint[] place = new uint[64], path = new uint[64], between = new uint[64], phrase = new uint[64], other = new uint[64], otherWord = new uint[64];

    /// <summary>First token of the window.</summary>
    public int First { get; private set; }

    /// <summary>Token after the window.</summary>
    public int End { get; private set; }

    /// <summary>The cue.</summary>
    public TokenRun Cue { get; private set; }

    /// <summary>The cue's first full verb, else its first word.</summary>
    public int Main { get; private set; }

    /// <summary>Side and distance from the cue in steps: 0 in the cue, odd before it, even behind it.</summary>
    public uint Place(int i) => place[i - First];

    /// <summary>0 in the cue, 1 before it, 2 behind it.</summary>
    public uint Side(int i) => i < Cue.First ? 1u : i >= Cue.End ? 2u : 0u;

    /// <summary>The parts of speech between token and cue, hashed; the same for all tokens more than seven away.</summary>
    public uint Path(int i) => path[i - First];

    /// <summary>Verbs (0-2), commas (0-3) and "that" between token and cue.</summary>
    public uint Between(int i) => between[i - First];

    /// <summary>Whether only words of noun phrases stand between token and cue (1), or more (0).</summary>
    public uint Phrase(int i) => phrase[i - First];

    /// <summary>Other cues: one lies between (1), or one is nearer from the far side (2).</summary>
    public uint Other(int i) => other[i - First];

    /// <summary>Hash of the other cue that <see cref="Other"/> speaks of.</summary>
    public uint OtherWord(int i) => otherWord[i - First];

    /// <summary>Sets the scene for a cue of a sentence.</summary>
    public void Set(TokenView view, ReadOnlySpan<byte> cues, Sentence sentence, TokenRun cue)
    {
        Cue = cue;
        First = Math.Max(sentence.FirstToken, cue.First - Reach);
        End = Math.Min(sentence.EndToken, cue.End + Reach);
        if (place.Length < End - First) Grow(End - First);
        Main = cue.First;
        for (var i = cue.End - 1; i >= cue.First; i--)
            if (view.Class[i] == (byte)WordClass.Verb) Main = i;
        Array.Clear(other, 0, End - First);
        Array.Clear(otherWord, 0, End - First);
        for (var i = cue.First; i < cue.End; i++) place[i - First] = path[i - First] = between[i - First] = phrase[i - First] = 0;
        Walk(view, cues, cue.First - 1, First - 1, -1, 1);
        Walk(view, cues, cue.End, End, 1, 2);
        Far(view, cues);
    }

    private void Grow(int length)
    {
        length = Math.Max(length, place.Length * 2);
        (place, path, between, phrase, other, otherWord) = (new uint[length], new uint[length], new uint[length], new uint[length], new uint[length], new uint[length]);
    }

    private void Walk(TokenView view, ReadOnlySpan<byte> cues, int from, int to, int step, uint side)
    {
        uint classes = side, verbs = 0, commas = 0, that = 0, kind = 1, word = 0;
        for (int i = from, distance = 0; i != to; i += step, distance++)
        {
            var at = i - First;
            place[at] = side + 2 * Bucket(distance);
            path[at] = distance < 7 ? classes : side;
            between[at] = ((verbs * 4 + commas) * 2 + that) * 4 + side;
            phrase[at] = kind;
            if (word != 0) (other[at], otherWord[at]) = (1, word);
            var wordClass = (WordClass)view.Class[i];
            classes = Hashing.Mix(7, classes, view.Class[i]);
            if (cues[i] == 1) word = view.Lower[i];
            if (wordClass is WordClass.Verb or WordClass.Aux) verbs = Math.Min(2, verbs + 1);
            if (view.Comma[i]) commas = Math.Min(3, commas + 1);
            if (view.That[i]) that = 1;
            kind = Math.Min(kind, Kind(wordClass, kind));
        }
    }

    /// <summary>1 while only words of a noun phrase have passed, else 0.</summary>
    private static uint Kind(WordClass wordClass, uint kind) => wordClass switch
    {
        WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Det or WordClass.Num or WordClass.Pron or WordClass.Part or WordClass.Adv => kind,
        WordClass.Adp or WordClass.Cconj => kind,
        _ => 0,
    };

    /// <summary>Marks the tokens that lie nearer to a cue beyond them than to this one.</summary>
    private void Far(TokenView view, ReadOnlySpan<byte> cues)
    {
        var at = -1;
        for (var i = First; i < Cue.First; i++)
        {
            if (cues[i] != 0) at = i;
            else if (at >= 0 && other[i - First] == 0 && i - at < Cue.First - i) (other[i - First], otherWord[i - First]) = (2, view.Lower[at]);
        }
        at = -1;
        for (var i = End - 1; i >= Cue.End; i--)
        {
            if (cues[i] != 0) at = i;
            else if (at >= 0 && other[i - First] == 0 && at - i < i - Cue.End) (other[i - First], otherWord[i - First]) = (2, view.Lower[at]);
        }
    }

    private static uint Bucket(int distance) => distance switch { < 6 => (uint)distance, < 8 => 6, < 11 => 7, < 16 => 8, < 25 => 9, _ => 10 };
}
