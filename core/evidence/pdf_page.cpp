#include "core/evidence/pdf_page.h"

#include "core/base/sha256.h"

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;

QString creator() { return u"muniment " MUNIMENT_VERSION ""_s; }

/// Moves what the table of objects says of everything behind `place`.
void moveObjects(QByteArray& pdf, qsizetype place, qsizetype by) {
  constexpr qsizetype kEntry = 20;
  constexpr qsizetype kDigits = 10;
  const qsizetype table = pdf.lastIndexOf("\nxref\n") + 1;
  const qsizetype counts = pdf.indexOf('\n', table) + 1;
  qsizetype entry = pdf.indexOf('\n', counts) + 1;
  const qsizetype end = pdf.indexOf("trailer", entry);
  for (; entry + kEntry <= end; entry += kEntry) {
    const qlonglong offset = pdf.mid(entry, kDigits).toLongLong();
    if (offset > place)
      pdf.replace(entry, kDigits, QByteArray::number(offset + by).rightJustified(kDigits, '0'));
  }
  const qsizetype start = pdf.lastIndexOf("startxref\n") + 10;
  pdf.replace(start, pdf.indexOf('\n', start) - start, QByteArray::number(table));
}

/// The moment of writing gives way to the one that is meant. Its length depends on the time zone of the computer.
void setDate(QByteArray& pdf, Instant dated) {
  static const QByteArray kMark = "/CreationDate (D:";
  const qsizetype start = pdf.indexOf(kMark) + kMark.size();
  const qsizetype end = pdf.indexOf(')', start);
  if (start < kMark.size() || end < start)
    return;
  const QByteArray date =
      QDateTime::fromMSecsSinceEpoch(dated.milliseconds(), Qt::UTC).toString(u"yyyyMMddHHmmss"_s).toLatin1() + 'Z';
  pdf.replace(start, end - start, date);
  moveObjects(pdf, start, date.size() - (end - start));
}

/// Of the same things as the ones that are written beside it, as PDF/A wants.
QByteArray metadata(const QString& title, Instant dated) {
  const QString when =
      QDateTime::fromMSecsSinceEpoch(dated.milliseconds(), Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u'Z';
  const QString text =
      u"<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      u"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      u"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      u"xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
      u"xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
      u"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n"
      u"<pdf:Producer>Qt %2</pdf:Producer><xmp:CreatorTool>%3</xmp:CreatorTool>"
      u"<xmp:CreateDate>%4</xmp:CreateDate>\n"
      u"<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n"
      u"</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n"_s;
  return text.arg(title.toHtmlEscaped(), QLatin1StringView(qVersion()), creator(), when).toUtf8();
}

/// What tells files apart gives way to what their content says.
void setIdentity(QByteArray& pdf) {
  static const QByteArray kMark = "/ID [ <";
  constexpr qsizetype kDigits = 32;
  const qsizetype first = pdf.lastIndexOf(kMark) + kMark.size();
  const qsizetype second = pdf.indexOf('<', first) + 1;
  if (first < kMark.size() || second <= first || pdf.size() < second + kDigits)
    return;
  const QByteArray none(kDigits, '0');
  pdf.replace(first, kDigits, none).replace(second, kDigits, none);
  const QByteArray identity = sha256(pdf).toHex().left(kDigits).toLatin1();
  pdf.replace(first, kDigits, identity).replace(second, kDigits, identity);
}

QPageSize sizeOf(QSizeF points) {
  const bool isA4 = points == QSizeF(595, 842);
  return QPageSize(points, QPageSize::Point, {}, isA4 ? QPageSize::FuzzyMatch : QPageSize::ExactMatch);
}

} // namespace

QFont PdfPage::font(double points, bool strong, bool code) {
  QFont font(code ? u"monospace"_s : u"sans-serif"_s);
  font.setStyleHint(code ? QFont::Monospace : QFont::SansSerif);
  font.setPointSizeF(points);
  font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

PdfPage::PdfPage(const QString& title, Instant dated, QSizeF points)
    : m_dated(dated), m_buffer(&m_bytes), m_writer(&m_buffer) {
  m_buffer.open(QIODevice::WriteOnly);
  m_writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
  m_writer.setDocumentXmpMetadata(metadata(title, dated));
  m_writer.setResolution(kDotsPerInch);
  m_writer.setPageSize(sizeOf(points));
  m_writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout::Point);
  m_writer.setTitle(title);
  m_writer.setCreator(creator());
  m_painter = std::make_unique<QPainter>(&m_writer);
}

void PdfPage::turn(QSizeF points) {
  m_writer.setPageSize(sizeOf(points));
  m_writer.newPage();
}

QByteArray PdfPage::finish() {
  m_painter.reset();
  m_buffer.close();
  setDate(m_bytes, m_dated);
  setIdentity(m_bytes);
  return std::move(m_bytes);
}

} // namespace muniment::evidence
