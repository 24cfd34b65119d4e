#pragma once

#include "core/records/disposition/certificate_pdf.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// A certificate as people read it, with the names of those who acted as far as they are known today.
struct CertificateToRead final {
  static constexpr Permission kPermission = Permission::ViewLedger;

  struct Answer final {
    Certificate certificate;
    records::CertificateSheet sheet;
  };
  SnapshotId snapshot;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// The same as a page to print; without names, as the certificate itself.
struct CertificateToPrint final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  SnapshotId snapshot;
  [[nodiscard]] Result<QByteArray> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
