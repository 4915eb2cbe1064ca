using System.Collections;

namespace OutboundChat.Tests.Hostile;

/// <summary>Rows that are hostile in their columns.</summary>
public class HostileDictionaryTests
{
    private const int ManyColumns = 10_000, Megabyte = 1024 * 1024;

    private static readonly string[] s_names =
    [
        "a\nb", "a\u001B[2Jb", "\u202Egnp.exe", "=1+1", "__proto__", "constructor", "اسم", "👋🏽", "a.b[0]", "%00", "$(x)", "a\u0085b",
        "ﬁ", "İ", "Zoe\u0308", "a\"b",
    ];

    public static TheoryData<string> Names => [.. s_names.Select(Uri.EscapeDataString)];

    [Fact]
    public void Keys_that_differ_in_case_make_the_row_invalid()
    {
        // A hashtable of PowerShell has no such keys; a row of JSON has.
        Dictionary<string, object?> row = new(StringComparer.Ordinal) { ["To"] = "+12065550100", ["to"] = "+12065550101" };

        HostileSend send = HostileSend.Run([row, new Hashtable { ["To"] = "+12065550100" }]);

        Assert.Equal(1, Assert.Single(send.Problems).Key);
        Assert.Single(send.Arrived);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_column_of_any_name_fills_a_template_and_becomes_an_attribute_if_the_service_allows_its_name(string escaped)
    {
        string name = Uri.UnescapeDataString(escaped);
        Dictionary<string, object?>[] rows = [new() { ["Phone"] = "+12065550100", [name] = "x" }];
        HostileSend SendAttribute() => HostileSend.Run(rows, new() { AttributeColumns = [name] });

        HostileSend templated = HostileSend.Run(rows, new() { MessageTemplate = new($"Hi {{{name}}}") });

        Assert.Equal("Hi x", Assert.Single(templated.Arrived).InitialSystemMessage.Content);
        if (name.All(c => char.IsAsciiLetter(c) || c == '_'))
        {
            Assert.Equal("x", Assert.Single(SendAttribute().Arrived).Attributes[name]);
        }
        else
        {
            SetupException ended = Assert.Throws<SetupException>(SendAttribute);
            Assert.Equal(nameof(Texts.AttributeKeyInvalid), ended.ErrorId);
            HostileSend.AssertClear(ended.Message);
        }
    }

    [Fact]
    public void Ten_thousand_columns_are_processed()
    {
        Dictionary<string, object?> row = Enumerable.Range(1, ManyColumns).ToDictionary(i => $"C{i}", object? (i) => $"v{i}");
        string[] names = [.. row.Keys];
        row["Phone"] = "+12065550100";

        HostileSend templated = HostileSend.Run([row], new() { MessageTemplate = new("Hi {c10000}") });
        HostileSend attribute = HostileSend.Run([row], new() { AttributeColumns = ["C10000"] });
        HostileSend tooMany = HostileSend.Run([row], new() { AttributeColumns = ["*"] });
        HostileSend tooLong = HostileSend.Run([row], new() { MessageTemplate = new($"{{{string.Join("}{", names)}}}") });

        Assert.Equal("Hi v10000", Assert.Single(templated.Arrived).InitialSystemMessage.Content);
        Assert.Equal("v10000", Assert.Single(attribute.Arrived).Attributes["C10000"]);
        Assert.Equal((1, 1), (tooMany.Problems.Count, tooLong.Problems.Count));
    }

    [Theory]
    [InlineData("Phone", "(")]
    [InlineData("Phone", "1(0)")]
    [InlineData("Message", "x")]
    [InlineData("Attributes", "{")]
    [InlineData("DisplayName", "x")]
    [InlineData("ClientToken", "x")]
    [InlineData("Channel", "x")]
    public void A_cell_of_megabytes_makes_only_its_row_invalid(string column, string text)
    {
        string cell = string.Concat(Enumerable.Repeat(text, 10 * Megabyte / text.Length));

        HostileSend send = HostileSend.Run([new Hashtable { [column] = cell }, new Hashtable { ["To"] = "+12065550101" }]);

        Assert.Equal(1, Assert.Single(send.Problems).Key);
        Assert.Equal("+12065550101", Assert.Single(send.Arrived).DestinationEndpoint.Address);
    }
}
