#include "core/evidence/pdf_page.h"

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;

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
  m_writer.setResolution(kDotsPerInch);
  m_writer.setPageSize(sizeOf(points));
  m_writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout::Point);
  m_writer.setTitle(title);
  m_writer.setCreator(u"muniment " MUNIMENT_VERSION ""_s);
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
  return std::move(m_bytes);
}

} // namespace muniment::evidence
