using FsCheck;
using FsCheck.Fluent;

namespace OutboundChat.Tests.Requests;

/// <summary>
/// Unlikely cells: characters of phone numbers, control characters, halves of surrogate pairs, and any other char.
/// </summary>
public static class AnyText
{
    private const string Usual = "+0123456789 ()-./٠۹７tel:xE,'\"\t\r\n\u00A0\u200E\u2011";
    private const string Unusual = "\0\u0001\u001B\u007F\u0085\u2028\u2029\uFEFF\uFFFD{}\\é漢\uD83D\uDE00\uD800\uDC00";

    public static Arbitrary<string> Texts() => Gen.Frequency(
            (6, Gen.Elements(Usual.ToCharArray())),
            (2, Gen.Elements(Unusual.ToCharArray())),
            (2, Gen.Choose(char.MinValue, char.MaxValue).Select(code => (char)code)))
        .ArrayOf()
        .Select(characters => new string(characters))
        .ToArbitrary();
}
