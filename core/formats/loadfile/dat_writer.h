#pragma once

#include "core/base/byte_sink.h"
#include "core/formats/loadfile/dat_options.h"
#include "core/formats/loadfile/dat_tally.h"

#include <QtCore/QStringList>

namespace muniment::formats::loadfile {

/// A Concordance DAT: values between þ, columns parted by U+0014, line breaks as ®, rows ended by CRLF.
class DatWriter final {
 public:
  /// `out` must live as long as the writer.
  DatWriter(ByteSink& out, DatOptions options) : m_out(out), m_options(options) {}
  /// Once, first.
  [[nodiscard]] Result<void> writeHeader(const QStringList& fields);
  /// As many values as there are fields, else `loadfile.row_width`.
  [[nodiscard]] Result<void> writeRow(const QStringList& values);
  [[nodiscard]] const DatTally& tally() const { return m_tally; }

 private:
  [[nodiscard]] Result<void> write(const QStringList& values);
  [[nodiscard]] QString clean(const QString& value);

  ByteSink& m_out;
  DatOptions m_options;
  DatTally m_tally;
  qsizetype m_fields = -1;
};

} // namespace muniment::formats::loadfile
