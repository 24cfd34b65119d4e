#pragma once

#include "core/model/case_mirror.h"

namespace muniment::workspace {

/// What is to reach a connected system on account of a case: the payload of an outgoing `case.write`.
struct CaseWrite final {
  static constexpr auto kKind = QLatin1StringView("case.write");

  enum class What : std::uint8_t {
    Open,     ///< `value` is the title; field and expected are empty
    Field,    ///< provided that it says `expected` there
    Comment,  ///< `value` is its text
    Document, ///< `value` is the id of an item; further: `name`, `address`, `size`, `type`
    Transfer, ///< `value` is what became of the document `remoteId`; further: `record`, `reason`
    Fetch     ///< the document `remoteId` is fetched again
  };
  What what = What::Field;
  CaseMirrorId mirror;
  QString remoteId;
  QString field;
  QString expected;
  QString value;
  std::map<QString, QString> further = {}; ///< what opening needs: partner, type, reference

  friend bool operator==(const CaseWrite&, const CaseWrite&) = default;
};

[[nodiscard]] Result<QByteArray> bytesOf(const CaseWrite& write);
/// VerificationFailed `delivery.payload_damaged` when it was not written by bytesOf.
[[nodiscard]] Result<CaseWrite> caseWriteFrom(const QByteArray& bytes);

} // namespace muniment::workspace
