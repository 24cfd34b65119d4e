#pragma once

#include "core/base/byte_sink.h"
#include "core/base/progress.h"
#include "core/formats/eml/mail.h"

namespace muniment::formats::eml {

/// `<…@muniment.invalid>`, the same for the same identity everywhere.
[[nodiscard]] QString messageId(const QString& identity);
/// Writes the mail, CRLF everywhere, text as quoted-printable, files as base64; the same mail gives the same bytes.
/// An attachment without bytes fails with `export.attachment_missing`.
[[nodiscard]] Result<void> writeMail(const Mail& mail, ByteSink& out, const SharedProgress& progress);

} // namespace muniment::formats::eml
