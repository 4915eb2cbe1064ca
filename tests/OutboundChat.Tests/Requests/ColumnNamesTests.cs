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
    public void Spaces_signs_case_and_what_cannot_be_seen_make_no_difference(string name, string column) =>
        Assert.Equal(column, ColumnNames.Find(name, ["Other", column]));

    [Fact]
    public void The_very_name_comes_first_and_no_guess_is_made_between_two()
    {
        Assert.Equal("ORDERID", ColumnNames.Find("OrderId", ["Order Id", "ORDERID"]));
        Assert.Null(ColumnNames.Find("OrderId", ["Order Id", "Order_Id"]));
        Assert.Null(ColumnNames.Find("OrderId", ["OrderNr"]));
        Assert.Null(ColumnNames.Find("--", ["__"]));
    }

    [Theory]
    [InlineData("P\0h\0o\0n\0e\0")]
    [InlineData("\uFFFD\uFFFDPhone")]
    public void A_name_that_was_misread_is_near_to_none(string column)
    {
        Assert.Null(ColumnNames.Find("Phone", [column]));
        Assert.Empty(new RowShape([column]).Destinations);
    }

    [Fact]
    public void Every_name_of_the_table_is_folded_and_none_is_a_columns_own()
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
    public void A_column_that_is_nearly_called_as_one_of_ours_is_found(string name, string column)
    {
        RowShape shape = new(["Name", name]);
        Assert.Equal(
            column,
            shape.Destinations.Contains(name) ? DataColumns.Destination.Name
                : shape.Countries.Contains(name) ? DataColumns.Country.Name
                : Assert.Single(shape.Others, near => near.Name == name).Column.Name);
    }

    [Fact]
    public void A_column_of_its_own_name_comes_before_those_that_are_nearly_so_called()
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
