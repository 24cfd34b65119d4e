#pragma once

#include "core/workspace/records/change_record.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/records/plan_changes.h"
#include "core/workspace/records/record_queries.h"
#include "tests/core/workspace/workspace_fixture.h"

namespace muniment::tests {

/// A workspace of several persons with a small file plan and a chat.
class RecordsFixture final {
 public:
  /// The maker is an administrator and a records manager; `rita` is a records manager, `paul` approves, `otto`
  /// coordinates.
  RecordsFixture();

  [[nodiscard]] WorkspaceFixture& base() { return m_base; }
  [[nodiscard]] workspace::Workspace& as(const QString& login = {});
  /// Runs a command signed; the id of the error, or `done`.
  template <class C>
  [[nodiscard]] QString run(C command, const QString& login = {}) {
    m_last = as(login).run(std::move(command), options(login)).result();
    return m_last ? u"done"_s : m_last.error().id;
  }
  /// Runs a command that `rita` confirms.
  template <class C>
  [[nodiscard]] QString agree(const C& command) {
    const CommandId id = CommandId::make(m_base.clock().now());
    m_last = as().run(command, options({}, id)).result();
    if (m_last || m_last.error().id != u"access.second_person_needed"_s)
      return m_last ? u"done without a second person"_s : m_last.error().id;
    if (const QString confirmed = confirm(); confirmed != u"confirmed"_s)
      return confirmed;
    m_last = as().run(command, options({}, id)).result();
    return m_last ? u"done"_s : m_last.error().id;
  }
  [[nodiscard]] const Result<workspace::Receipt>& last() const { return m_last; }
  [[nodiscard]] workspace::RunOptions options(const QString& login = {}, std::optional<CommandId> id = {});

  [[nodiscard]] std::optional<ClassId> addClass(RecordClass value);
  [[nodiscard]] std::optional<ScheduleId> addSchedule(const QString& code, int years);
  /// A chat between Ana Lima Person and Tom Beck, a line every ten minutes from 13 January 2026, 08:00.
  [[nodiscard]] std::optional<ConversationId> importChat(int lines, std::optional<MatterId> matter = {});
  [[nodiscard]] std::vector<Message> transcript(const ConversationId& id);
  [[nodiscard]] workspace::DeclareRecord declaration(const ClassId& in, const ConversationId& chat, std::int64_t first,
                                                     std::int64_t last);
  /// What every query of records says of one.
  [[nodiscard]] Result<workspace::RecordByName::Answer> record(const QString& name, const QString& login = {});
  [[nodiscard]] QString lastRecord() const { return m_last ? m_last->outcome.text(u"number") : QString(); }
  [[nodiscard]] bool isClean();

 private:
  [[nodiscard]] QString confirm();

  WorkspaceFixture m_base;
  std::map<QString, std::unique_ptr<workspace::Workspace>> m_open;
  Result<workspace::Receipt> m_last = workspace::Receipt();
};

/// A class that wants a cost centre of four digits.
[[nodiscard]] RecordClass classOf(const QString& code, std::optional<ScheduleId> schedule = {});

} // namespace muniment::tests
