using OutboundChat.Requests;

namespace OutboundChat.Tests.Requests;

/// <summary>Names of columns as people compare them.</summary>
public class ColumnNamesTests
{
    [Theory]
    [InlineData("Order Id", "OrderId")]
    [InlineData("Order Id", "order_id")]
    [InlineData("Order Id", "ORDER-ID")]
    [InlineData("Order Id", "Order\u00A0Id")]
    [InlineData("Order Id", "\uFEFFOrder Id")]
    [InlineData("Order Id", "Or\u200Bder Id ")]
    [InlineData("Prénom", "PRÉNOM")]
    [InlineData("II", "ii")]
    public void Spaces_punctuation_case_and_invisible_characters_make_no_difference(string name, string column) =>
        Assert.Equal(column, ColumnNames.Find(name, ["Other", column]));

    [Fact]
    public void An_exact_name_takes_precedence_and_two_similar_ones_are_ambiguous()
    {
        Assert.Equal("ORDERID", ColumnNames.Find("OrderId", ["Order Id", "ORDERID"]));
        Assert.Null(ColumnNames.Find("OrderId", ["Order Id", "Order_Id"]));
        Assert.Null(ColumnNames.Find("OrderId", ["OrderNr"]));
        Assert.Null(ColumnNames.Find("--", ["__"]));
    }

    [Theory]
    [InlineData("P\0h\0o\0n\0e\0")]
    [InlineData("\uFFFD\uFFFDPhone")]
    public void A_name_in_a_wrong_encoding_is_similar_to_no_name(string column)
    {
        Assert.Null(ColumnNames.Find("Phone", [column]));
        Assert.Empty(new RowShape([column]).Destinations);
    }

    [Fact]
    public void Every_name_of_the_table_is_folded_and_none_is_an_alias()
    {
        Assert.All(ColumnNames.OfDestinations, name => Assert.Equal(ColumnNames.Fold(name), name));
        Assert.Equal(ColumnNames.OfDestinations.Count, ColumnNames.OfDestinations.Distinct().Count());
        Assert.Empty(ColumnNames.OfDestinations.Intersect(DataColumns.All.SelectMany(column => column.Names).Select(ColumnNames.Fold)));
    }

    [Theory]
    [InlineData("Handy", nameof(ChatRequestInput.DestinationEndpoint))]
    [InlineData("phone_number", nameof(ChatRequestInput.DestinationEndpoint))]
    [InlineData("Country Code", nameof(ChatRequestInput.DefaultCountry))]
    [InlineData("time zone", nameof(ChatRequestInput.TimeZone))]
    [InlineData("Message Template Id", nameof(ChatRequestInput.MessageTemplateId))]
    public void A_column_with_a_similar_name_is_found(string name, string column)
    {
        RowShape shape = new(["Name", name]);
        Assert.Equal(
            column,
            shape.Destinations.Contains(name) ? DataColumns.Destination.Name
                : shape.Countries.Contains(name) ? DataColumns.Country.Name
                : Assert.Single(shape.Others, near => near.Name == name).Column.Name);
    }

    [Fact]
    public void A_column_with_the_exact_name_takes_precedence_over_similar_ones()
    {
        RowShape shape = new(["Mobile", "Phone Number", "to", "Country Code", "Country"]);
        Assert.Equal(["To", "Mobile", "Phone Number"], shape.Destinations);
        Assert.Equal(["Country", "Country Code"], shape.Countries);
        Assert.False(shape.IsDestinationAmbiguous);
        Assert.True(new RowShape(["Mobile", "Cell"]).IsDestinationAmbiguous);
        Assert.Empty(new RowShape(["Name", "Nummer"]).Destinations);
        Assert.Empty(new RowShape(["TimeZone", "Time Zone"]).Others);
    }
}
