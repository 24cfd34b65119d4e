#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QFlags>
#include <QtCore/QString>

namespace muniment::formats::archive {

enum class MemberFinding : quint16 {
  ClimbsOut = 1,        ///< the name has a `..` part
  AbsoluteName = 2,     ///< the name starts at a root or a drive
  DuplicateName = 4,    ///< another member has the same displayed name
  NotAFile = 8,         ///< a link or a device; never opened
  Folder = 16,          ///< holds nothing itself
  Encrypted = 32,       ///< never opened
  StatedTooLarge = 64,  ///< the header states more than the limits allow; never opened
  HeadersDisagree = 128 ///< the list and the member's own header state different things
};
Q_DECLARE_FLAGS(MemberFindings, MemberFinding)
Q_DECLARE_OPERATORS_FOR_FLAGS(MemberFindings)

/// One entry of the archive as its headers state it; only reading it tells the truth.
struct ArchiveMember final {
  int index = 0;
  QByteArray writtenName; ///< bytes as in the archive; text from outside
  QString name;     ///< for people and for comparing: NFC, `/`, no control or direction marks, no `.` and `..` parts
  qint64 size = -1; ///< stated; unknown when negative
  qint64 modified = -1; ///< seconds since 1970, of the writer's clock; unknown when negative
  MemberFindings findings;
  bool isClutter = false; ///< left by macOS beside the real members

  [[nodiscard]] bool canBeOpened() const {
    return !(findings & (MemberFinding::NotAFile | MemberFinding::Folder | MemberFinding::Encrypted |
                         MemberFinding::StatedTooLarge));
  }
};

} // namespace muniment::formats::archive
