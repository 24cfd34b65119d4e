#include "core/records/disposition/certificate_pdf.h"

#include "core/base/sha256.h"

#include <QtCore/QBuffer>
#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;

constexpr int kDotsPerInch = 600;
constexpr int kMargin = 18; ///< millimetres
constexpr double kLabelShare = 0.27;
constexpr double kText = 9; ///< points, as are the others
constexpr double kSmall = 7;
constexpr double kTitle = 18;
constexpr double kHeading = 11;
constexpr double kGap = 4;

QFont fontOf(double points, bool strong = false, bool code = false) {
  QFont font(code ? u"monospace"_s : u"sans-serif"_s);
  font.setStyleHint(code ? QFont::Monospace : QFont::SansSerif);
  font.setPointSizeF(points);
  font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
  return font;
}

/// Writes from the top to the bottom, page after page.
class Pages final {
 public:
  Pages(QPdfWriter& writer, QString foot) : m_writer(writer), m_painter(&writer), m_foot(std::move(foot)) { footer(); }

  [[nodiscard]] bool isOpen() const { return m_painter.isActive(); }

  void gap(double points) { m_y += toDots(points); }

  void paragraph(const QString& text, const QFont& font, Qt::GlobalColor colour = Qt::black) {
    if (text.isEmpty())
      return;
    const double high = heightOf(text, font, width());
    keep(high);
    write(QRectF(0, m_y, width(), high), text, font, colour);
    m_y += high + toDots(kGap);
  }

  /// Cells side by side, each as wide as its share says; the row is never parted.
  void row(const QStringList& cells, const std::vector<double>& shares, const std::vector<QFont>& fonts) {
    double high = 0;
    for (std::size_t i = 0; i < shares.size(); ++i)
      high = std::max(high, heightOf(cells.value(qsizetype(i)), fonts[i], room(shares[i])));
    keep(high);
    double x = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
      write(QRectF(x, m_y, room(shares[i]), high), cells.value(qsizetype(i)), fonts[i],
            i == 0 && shares.size() == 2 ? Qt::darkGray : Qt::black);
      x += shares[i] * width();
    }
    m_y += high + toDots(kGap) / 2;
  }

  void rule() {
    keep(toDots(kGap));
    m_painter.fillRect(QRectF(0, m_y, width(), toDots(0.5)), Qt::lightGray);
    m_y += toDots(kGap);
  }

  /// A heading stays with what follows it.
  void heading(const QString& text) {
    keep(toDots(60));
    gap(8);
    paragraph(text, fontOf(kHeading, true));
    rule();
  }

 private:
  [[nodiscard]] double toDots(double points) const { return points * kDotsPerInch / 72; }
  [[nodiscard]] double width() const { return m_writer.width(); }
  [[nodiscard]] double room(double share) const { return share * width() - toDots(kGap); }
  [[nodiscard]] double bottom() const { return m_writer.height() - toDots(24); }

  double heightOf(const QString& text, const QFont& font, double wide) {
    m_painter.setFont(font);
    return m_painter.boundingRect(QRectF(0, 0, wide, 1e7), Qt::TextWrapAnywhere | Qt::TextWordWrap, text).height();
  }

  void write(const QRectF& box, const QString& text, const QFont& font, Qt::GlobalColor colour) {
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.drawText(box, Qt::TextWrapAnywhere | Qt::TextWordWrap, text);
  }

  void keep(double high) {
    if (m_y + high <= bottom())
      return;
    m_writer.newPage();
    m_y = 0;
    footer();
  }

  void footer() {
    const QString page = QCoreApplication::translate("Certificate", "Page %1").arg(++m_page);
    const QRectF box(0, m_writer.height() - toDots(14), width(), toDots(14));
    m_painter.setFont(fontOf(kSmall, false, true));
    m_painter.setPen(Qt::darkGray);
    m_painter.drawText(box, Qt::AlignLeft, m_foot);
    m_painter.setFont(fontOf(kSmall));
    m_painter.drawText(box, Qt::AlignRight, page);
  }

  QPdfWriter& m_writer;
  QPainter m_painter;
  QString m_foot;
  double m_y = 0;
  int m_page = 0;
};

void addSection(Pages& pages, const CertificateSheet::Section& section) {
  pages.heading(section.title);
  pages.paragraph(section.note, fontOf(kText), Qt::darkGray);
  for (const CertificateSheet::Fact& fact : section.facts)
    pages.row({fact.name, fact.value}, {kLabelShare, 1 - kLabelShare},
              {fontOf(kText), fontOf(fact.isCode ? kText - 1 : kText, false, fact.isCode)});
}

/// As wide as what stands in the columns asks for; nobody takes more than four times what another one gets.
std::vector<double> sharesOf(const CertificateSheet::Table& table) {
  constexpr qsizetype kNarrow = 8;
  constexpr qsizetype kWide = 32;
  std::vector<double> shares;
  double all = 0;
  for (qsizetype column = 0; column < table.columns.size(); ++column) {
    qsizetype longest = table.columns[column].size();
    for (const QStringList& row : table.rows)
      longest = std::max(longest, row.value(column).size());
    shares.push_back(static_cast<double>(std::clamp(longest, kNarrow, kWide)));
    all += shares.back();
  }
  for (double& share : shares)
    share /= all;
  return shares;
}

void addTable(Pages& pages, const CertificateSheet::Table& table, bool certified) {
  pages.heading(table.title);
  if (table.rows.empty())
    return pages.paragraph(table.note, fontOf(kText));
  // The last column of a wide table of a certificate is a digest, the first of a narrow one an id.
  const bool wide = table.columns.size() > 3;
  const std::vector<double> shares = !certified ? sharesOf(table)
                                     : wide     ? std::vector<double>{0.12, 0.11, 0.11, 0.1, 0.08, 0.48}
                                                : std::vector<double>{0.44, 0.22, 0.34};
  std::vector<QFont> fonts(shares.size(), fontOf(kText - 1));
  const std::vector<QFont> heads(shares.size(), fontOf(kText - 1, true));
  if (certified)
    (wide ? fonts.back() : fonts.front()) = fontOf(kSmall, false, true);
  pages.row(table.columns, shares, heads);
  pages.rule();
  for (const QStringList& row : table.rows)
    pages.row(row, shares, fonts);
}

/// The moment of writing gives way to the one that the certificate states; both are equally long.
void setDate(QByteArray& pdf, Instant issuedAt) {
  static const QByteArray kMark = "/CreationDate (D:";
  const qsizetype start = pdf.indexOf(kMark) + kMark.size();
  const qsizetype end = pdf.indexOf(')', start);
  if (start < kMark.size() || end < start)
    return;
  QByteArray date =
      QDateTime::fromMSecsSinceEpoch(issuedAt.milliseconds(), Qt::UTC).toString(u"yyyyMMddHHmmss"_s).toLatin1() +
      "+00'00'";
  date = date.leftJustified(end - start, ' ', true);
  pdf.replace(start, end - start, date);
}

/// Draws the sheet; what is certified is attached to it.
Result<QByteArray> drawn(const CertificateSheet& sheet, const Certificate* certificate, Instant dated) {
  QByteArray pdf;
  QBuffer buffer(&pdf);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(kDotsPerInch);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
  writer.setTitle(sheet.title);
  writer.setCreator(u"muniment " MUNIMENT_VERSION ""_s);
  if (certificate) {
    writer.addFileAttachment(u"certificate.json"_s, certificate->line, u"application/json"_s);
    writer.addFileAttachment(u"signature.bin"_s, certificate->signature, u"application/octet-stream"_s);
  }
  {
    Pages pages(writer, certificate ? u"SHA-256 "_s + sha256(certificate->line).toHex() : sheet.title);
    if (!pages.isOpen())
      return failure(ErrorKind::Failed, "certificate.not_drawn"_L1);
    pages.paragraph(sheet.title, fontOf(kTitle, true));
    pages.paragraph(sheet.statement, fontOf(kText + 1));
    for (const CertificateSheet::Section& section : sheet.sections)
      addSection(pages, section);
    for (const CertificateSheet::Table& table : sheet.tables)
      addTable(pages, table, certificate != nullptr);
  }
  buffer.close();
  setDate(pdf, dated);
  return pdf;
}

} // namespace

Result<QByteArray> certificatePdf(const Certificate& certificate) {
  MUNIMENT_TRY_LET(sheet, sheetOf(certificate));
  return drawn(sheet, &certificate, certificate.issuedAt);
}

Result<QByteArray> sheetPdf(const CertificateSheet& sheet, Instant dated) { return drawn(sheet, nullptr, dated); }

} // namespace muniment::records
