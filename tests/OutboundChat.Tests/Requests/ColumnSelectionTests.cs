using OutboundChat.Requests;

namespace OutboundChat.Tests.Requests;

/// <summary>Columns that a parameter names.</summary>
public class ColumnSelectionTests
{
    [Theory]
    [InlineData("Order Nr", "Order Nr=Order Nr")]
    [InlineData("order nr", "Order Nr=Order Nr")]
    [InlineData("Order Nr=OrderId", "Order Nr=OrderId")]
    [InlineData(" order nr = OrderId ", "Order Nr=OrderId")]
    [InlineData("OrderNr", "Order Nr=OrderNr")]
    [InlineData("order_nr=OrderId", "Order Nr=OrderId")]
    [InlineData("T?er", "Tier=Tier")]
    [InlineData("T*", "To=To;Tier=Tier")]
    [InlineData("*", "To=To;Order Nr=Order Nr;Tier=Tier")]
    [InlineData("Order Nr=OrderId;*", "To=To;Order Nr=OrderId;Tier=Tier")]
    [InlineData("*;Order Nr=OrderId", "To=To;Order Nr=Order Nr;Tier=Tier")]
    [InlineData("T*=x", "To=x;Tier=x")]
    [InlineData("", "")]
    public void A_pattern_selects_columns_and_names_them(string patterns, string expected) =>
        Assert.Equal(Split(expected), Selected(Selection(patterns), "To", "Order Nr", "Tier"));

    [Theory]
    [InlineData("Kunde")]
    [InlineData("crm_*")]
    [InlineData("Order Nr;Kunde=x")]
    [InlineData("=Order Nr")]
    [InlineData("Order Nr=")]
    public void A_pattern_without_a_column_in_the_first_row_is_refused(string patterns)
    {
        SetupException trouble = Assert.Throws<SetupException>(() => Selected(Selection(patterns), "To", "Order Nr"));
        Assert.Equal(nameof(Texts.AttributeColumnMissing), trouble.ErrorId);
        Assert.Contains("-Parameter names ", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_columns_with_similar_names_are_ambiguous()
    {
        Assert.Throws<SetupException>(() => Selected(Selection("OrderNr"), "Order Nr", "Order_Nr"));
        Assert.Equal(["OrderNr=OrderNr"], Selected(Selection("OrderNr"), "Order Nr", "OrderNr"));
    }

    [Fact]
    public void Wildcards_are_matched_in_each_row_and_names_in_the_first()
    {
        ColumnSelection wild = Selection("crm_*");
        Assert.Equal(["crm_a=crm_a"], Selected(wild, "To", "crm_a"));
        Assert.Equal(["crm_b=crm_b", "crm_c=crm_c"], Selected(wild, "crm_b", "crm_c"));
        Assert.Empty(Selected(wild, "To"));

        ColumnSelection named = Selection("Order Nr=OrderId");
        Assert.Equal(["Order Nr=OrderId"], Selected(named, "Order Nr"));
        Assert.Equal(["Order Nr=OrderId"], Selected(named, "Other"));
    }

    private static ColumnSelection Selection(string patterns) => new("-Parameter", Split(patterns));

    private static IEnumerable<string> Selected(ColumnSelection selection, params string[] columns) =>
        selection.Of(new Row(columns)).Select(selected => $"{selected.Column}={selected.Name}");

    private static string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries);

    private sealed class Row(string[] columns) : IRow
    {
        public IEnumerable<string> Columns => columns;

        public bool TryGetValue(string column, out object? value) => throw new InvalidOperationException("Names are all that is read.");
    }
}
