#include "core/evidence/pdf_page.h"
#include "core/evidence/sheet.h"

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;

constexpr double kPoint = PdfPage::kPoint;
constexpr double kMargin = 50 * kPoint;
constexpr double kText = 9; ///< points, as the other sizes of fonts
constexpr double kSmall = 7.5;
constexpr double kTitle = 18;
constexpr double kHeading = 11;
constexpr double kGap = 5 * kPoint;
constexpr double kRoom = PdfPage::kWidth - 2 * kMargin;
constexpr double kBottom = PdfPage::kHeight - kMargin - 14 * kPoint;
constexpr double kNames = 0.32; ///< of the room, for what a fact is called

/// Writes a sheet from the top to the bottom.
class SheetPainter final {
 public:
  explicit SheetPainter(const Sheet& sheet, Instant dated) : m_sheet(sheet), m_page(sheet.title, dated) {}

  Result<QByteArray> paint() {
    if (!m_page.isOpen())
      return failure(ErrorKind::Failed, "package.not_drawn"_L1);
    frame();
    paragraph(m_sheet.title, PdfPage::font(kTitle, true), Qt::black);
    paragraph(m_sheet.statement, PdfPage::font(kText), Qt::black);
    for (const Sheet::Section& section : m_sheet.sections)
      paint(section);
    return m_page.finish();
  }

 private:
  void paint(const Sheet::Section& section) {
    keep(4 * kHeading * kPoint);
    m_y += kHeading * kPoint;
    paragraph(section.title, PdfPage::font(kHeading, true), Qt::black);
    m_page.painter().fillRect(QRectF(kMargin, m_y, kRoom, 0.5 * kPoint), Qt::lightGray);
    m_y += kGap;
    paragraph(section.note, PdfPage::font(kText), Qt::darkGray);
    for (const Sheet::Fact& fact : section.facts)
      paint(fact);
  }

  void paint(const Sheet::Fact& fact) {
    const double wide = kRoom * (1 - kNames);
    const double names = height(fact.name, PdfPage::font(kText), kRoom * kNames - kGap);
    const double value = height(fact.value, PdfPage::font(kText), wide);
    const double source = fact.source.isEmpty() ? 0 : height(fact.source, PdfPage::font(kSmall), wide);
    keep(std::max(names, value + source));
    text(kMargin, kRoom * kNames - kGap, fact.name, PdfPage::font(kText), Qt::darkGray);
    text(kMargin + kRoom * kNames, wide, fact.value, PdfPage::font(kText), Qt::black);
    const double top = m_y;
    m_y += value;
    if (source > 0)
      text(kMargin + kRoom * kNames, wide, fact.source, PdfPage::font(kSmall), Qt::darkGray);
    m_y = top + std::max(names, value + source) + kGap;
  }

  void paragraph(const QString& words, const QFont& font, Qt::GlobalColor colour) {
    if (words.isEmpty())
      return;
    const double high = height(words, font, kRoom);
    keep(high);
    text(kMargin, kRoom, words, font, colour);
    m_y += high + kGap;
  }

  double height(const QString& words, const QFont& font, double wide) {
    m_page.painter().setFont(font);
    return m_page.painter().boundingRect(QRectF(0, 0, wide, 1e6), kFlags, words).height();
  }

  void text(double x, double wide, const QString& words, const QFont& font, Qt::GlobalColor colour) {
    m_page.painter().setFont(font);
    m_page.painter().setPen(colour);
    m_page.painter().drawText(QRectF(x, m_y, wide, PdfPage::kHeight), kFlags, words);
  }

  void keep(double high) {
    if (m_y + high <= kBottom || m_y <= kMargin)
      return;
    m_page.turn();
    frame();
  }

  void frame() {
    m_y = kMargin;
    QPainter& painter = m_page.painter();
    if (!m_sheet.watermark.isEmpty()) {
      painter.save();
      painter.translate(PdfPage::kWidth / 2, PdfPage::kHeight / 2);
      painter.rotate(-50);
      painter.setFont(PdfPage::font(96, true));
      painter.setPen(QColor(0xE8, 0xE8, 0xE8));
      painter.drawText(QRectF(-400 * kPoint, -80 * kPoint, 800 * kPoint, 160 * kPoint), Qt::AlignCenter,
                       m_sheet.watermark);
      painter.restore();
    }
    painter.setFont(PdfPage::font(kSmall));
    painter.setPen(Qt::darkGray);
    const QRectF foot(kMargin, PdfPage::kHeight - kMargin, kRoom, 12 * kPoint);
    painter.drawText(foot, Qt::AlignLeft, m_sheet.footer);
    painter.drawText(foot, Qt::AlignRight, u"Page %1"_s.arg(++m_number));
  }

  static constexpr int kFlags = Qt::AlignLeft | Qt::TextWordWrap | Qt::TextWrapAnywhere;

  const Sheet& m_sheet;
  PdfPage m_page;
  double m_y = kMargin;
  int m_number = 0;
};

} // namespace

Result<QByteArray> sheetPdf(const Sheet& sheet, Instant dated) { return SheetPainter(sheet, dated).paint(); }

} // namespace muniment::evidence
