#pragma once

#include "core/base/instant.h"

#include <QtCore/QBuffer>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <memory>

namespace muniment::evidence {

/// Pages, of A4 unless told otherwise, written into memory without anything that differs from one run to the next.
class PdfPage final {
 public:
  static constexpr int kDotsPerInch = 600;
  static constexpr double kPoint = kDotsPerInch / 72.0; ///< in dots, as everything that is drawn
  static constexpr double kWidth = 595 * kPoint;
  static constexpr double kHeight = 842 * kPoint;

  PdfPage(const QString& title, Instant dated, QSizeF points = {595, 842});

  [[nodiscard]] bool isOpen() const { return m_painter->isActive(); }
  [[nodiscard]] QPainter& painter() { return *m_painter; }
  /// What text is measured with: it comes out exactly as wide.
  [[nodiscard]] QPaintDevice& device() { return m_writer; }
  void turn() { m_writer.newPage(); }
  /// To a page of another size.
  void turn(QSizeF points);
  /// The whole file; nothing can be drawn afterwards.
  [[nodiscard]] QByteArray finish();

  [[nodiscard]] static QFont font(double points, bool strong = false, bool code = false);

 private:
  Instant m_dated;
  QByteArray m_bytes;
  QBuffer m_buffer;
  QPdfWriter m_writer;
  std::unique_ptr<QPainter> m_painter;
};

} // namespace muniment::evidence
