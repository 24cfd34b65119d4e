#pragma once

#include "core/model/access_act.h"
#include "core/workspace/command.h"

#include <QtCore/QDate>

namespace muniment::workspace {

/// Persons, conversations, cases, records and documents by the beginnings of words of their names, or by their numbers.
/// Those whose number is exactly this come first.
struct FindThings final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Searched;

  enum class Kind : std::uint8_t { Person, Conversation, Case, Record, Document };
  struct Line final {
    Kind kind = Kind::Record;
    QString subject; ///< aggregate; empty of somebody who was not yet taken to be a person
    QString title;   ///< text from outside
    QString number;  ///< empty where there is none; of a person, what sources know them by
    QString note;    ///< text from outside: partner, total
    QDate day;       ///< null where there is none
    std::optional<MatterId> matter;
    bool isExact = false; ///< its number is what was asked for
  };
  struct Answer final {
    std::vector<Line> lines;     ///< those of one kind together, kinds in their order
    std::optional<QString> next; ///< of a page of one kind; nothing at the end
  };

  QString text;
  std::vector<Kind> kinds = {}; ///< none: all
  int limit = 5;                ///< of each kind
  std::optional<QString> after; ///< `next` of the page before, which was of one kind: cases, records or documents

  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  /// The text once for each search, and the matters that are shown something of.
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

} // namespace muniment::workspace
