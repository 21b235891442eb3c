using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Text;

namespace SaaBot.Tests.Lookup;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("Máy chủ  EC2!", "may chu ec2")]
    [InlineData("Đa Region", "da region")]
    [InlineData("RTO ≤ 15-minutes (99.9%)", "rto 15 minutes 99.9%")]
    [InlineData("  \n\t ", "")]
    [InlineData("$3.50/month, 1,000 users.", "$3.50 month 1,000 users")]
    [InlineData("Ư\u0301ng dụng", "ung dung")]
    public void Folding(string original, string folded) => Assert.Equal(folded, FoldedText.Fold(original));

    [Fact]
    public void Folding_twice_changes_nothing_and_spans_lie_inside_the_original() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            FoldedText folded = FoldedText.Of(text.Get);
            bool stable = FoldedText.Fold(folded.Text) == folded.Text;
            bool inside = Enumerable.Range(0, folded.Text.Length).All(index =>
            {
                (int start, int length) = folded.ToOriginal(index, 1);
                return start >= 0 && length > 0 && start + length <= text.Get.Length;
            });
            return stable && inside;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_span_gives_back_the_words_as_they_were_typed()
    {
        const string typed = "App chạy  ở hai vùng sẵn sàng!";
        FoldedText folded = FoldedText.Of(typed);
        int at = folded.Text.IndexOf("hai vung", StringComparison.Ordinal);
        (int start, int length) = folded.ToOriginal(at, "hai vung".Length);
        Assert.Equal("hai vùng", typed.Substring(start, length));
    }
}
