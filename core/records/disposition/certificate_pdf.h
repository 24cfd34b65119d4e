#pragma once

#include "core/records/disposition/certificate_sheet.h"

namespace muniment::records {

/// A certificate as a page to print, made from its JSON alone. The JSON and its signature are attached to it as files,
/// so that what is printed can be checked. The same certificate gives the same bytes on the same system. Needs a
/// QGuiApplication.
[[nodiscard]] Result<QByteArray> certificatePdf(const Certificate& certificate);

/// Any such sheet as a page to print, with nothing attached to it.
[[nodiscard]] Result<QByteArray> sheetPdf(const CertificateSheet& sheet, Instant dated);

} // namespace muniment::records
