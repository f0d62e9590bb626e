namespace Sitrep.Models;

/// <summary>
/// Where a parse stands (arc-hybrid: Kuhlmann, Gomez-Rodriguez and Satta 2011): a stack, the rest of the words, the arcs so far. The root
/// stands behind the last word. Every run of allowed actions ends in one tree with one root. Not safe on several threads; made to be used again.
/// </summary>
internal sealed class TreeState
{
    private int[] stack = [];
    private int depth;

    /// <summary>The words of the sentence.</summary>
    public int Count { get; private set; }

    /// <summary>The next word not yet on the stack; <see cref="Count"/> when none is left.</summary>
    public int Next { get; private set; }

    /// <summary>Words on the stack.</summary>
    public int Depth => depth;

    /// <summary>Lexemes, one a word.</summary>
    public Lexeme[] Lexemes { get; private set; } = [];

    /// <summary>Joint tags from 1, one a word.</summary>
    public byte[] Tags { get; private set; } = [];

    /// <summary>Head of each word, <see cref="Count"/> for the root, -1 while it has none.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Relation of each word to its head.</summary>
    public byte[] Relations { get; private set; } = [];

    /// <summary>Leftmost and rightmost children and the ones next to them, -1 for none; four a word.</summary>
    public int[] Children { get; private set; } = [];

    /// <summary>Number of children: left in the lower, right in the upper half byte, 15 at most.</summary>
    public byte[] Valencies { get; private set; } = [];

    /// <summary>Begins a sentence; lexemes and tags are filled in by the caller.</summary>
    public void Begin(int count)
    {
        if (stack.Length < count + 1)
        {
            var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count + 33);
            (stack, Lexemes, Tags, Heads, Relations) = (new int[size], new Lexeme[size], new byte[size], new int[size], new byte[size]);
            (Children, Valencies) = (new int[size * 4], new byte[size]);
        }
        (Count, Next, depth) = (count, 0, 0);
        Restart();
    }

    /// <summary>Begins the sentence again, lexemes and tags as they are.</summary>
    public void Restart()
    {
        (Next, depth) = (0, 0);
        Array.Fill(Heads, -1, 0, Count + 1);
        Array.Clear(Relations, 0, Count + 1);
        Array.Fill(Children, -1, 0, Count * 4 + 4);
        Array.Clear(Valencies, 0, Count + 1);
    }

    /// <summary>The word at a depth of the stack, 0 the top; -1 for none.</summary>
    public int Stack(int below) => depth > below ? stack[depth - 1 - below] : -1;

    /// <summary>True when every word has its head.</summary>
    public bool IsDone => depth == 0 && Next == Count;

    /// <summary>True when the next word can be put on the stack.</summary>
    public bool CanShift => Next < Count;

    /// <summary>True when the top of the stack can get the next word, or the root, as head.</summary>
    public bool CanTakeLeft => depth > 0 && (Next < Count || depth == 1);

    /// <summary>True when the top of the stack can get the word below as head.</summary>
    public bool CanTakeRight => depth > 1;

    /// <summary>Puts the next word on the stack.</summary>
    public void Shift() => stack[depth++] = Next++;

    /// <summary>The top of the stack gets its head, and leaves.</summary>
    public void Attach(bool right, byte relation)
    {
        var child = stack[--depth];
        var head = right ? stack[depth - 1] : Next;
        (Heads[child], Relations[child]) = (head, relation);
        var children = Children.AsSpan(head * 4, 4);
        if (right)
        {
            (children[3], children[2]) = (children[2], child);
            if (Valencies[head] >> 4 < 15) Valencies[head] += 16;
        }
        else
        {
            (children[1], children[0]) = (children[0], child);
            if ((Valencies[head] & 15) < 15) Valencies[head]++;
        }
    }
}
