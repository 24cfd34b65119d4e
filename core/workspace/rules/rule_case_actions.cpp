#include "core/workspace/rules/rule_case_actions.h"

#include "core/cases/change_reader.h"
#include "core/model/case_mirror.h"
#include "core/model/conversation.h"
#include "core/model/item.h"
#include "core/rules/placeholder.h"
#include "core/store/actor_repository.h"
#include "core/store/case_parts.h"
#include "core/store/case_repository.h"
#include "core/store/connection_repository.h"
#include "core/store/question_repository.h"
#include "core/store/record_member_repository.h"
#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/case_link_commands.h"
#include "core/workspace/cases/case_proposal_commands.h"
#include "core/workspace/cases/case_step_commands.h"
#include "core/workspace/cases/case_target.h"
#include "core/workspace/connections/manifest_call.h"
#include "core/workspace/conversations/sensitive.h"
#include "core/workspace/delivery/delivery_commands.h"
#include "core/workspace/rules/page_links.h"
#include "core/workspace/workspace_day.h"

#include <QtCore/QRegularExpression>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMostNumbers = 20; ///< of a text that are looked up
constexpr int kMostCases = 5;            ///< of one reference
constexpr qsizetype kLongestTitle = 120;

Failure refused(QLatin1StringView id, const QStringList& arguments = {}) {
  return failure(ErrorKind::Refused, id, arguments);
}

/// Words with a digit in them, which may be the number of a case or of something that a case is about.
QStringList numbersIn(const rules::EventFacts& facts) {
  static const QRegularExpression word(u"[\\p{L}\\p{N}][\\p{L}\\p{N}/_-]{2,39}"_s);
  QStringList numbers;
  if (!facts.number.isEmpty())
    numbers.append(facts.number);
  for (auto found = word.globalMatch(facts.text); found.hasNext() && numbers.size() < qsizetype{kMostNumbers};) {
    const QString each = found.next().captured();
    if (std::ranges::any_of(each, [](QChar letter) { return letter.isDigit(); }) && !numbers.contains(each))
      numbers.append(each);
  }
  return numbers;
}

class OpenCases final {
 public:
  void add(const Case& file) {
    const bool known = std::ranges::any_of(m_cases, [&](const Case& each) { return each.id == file.id; });
    if (!known && file.status() != Case::Status::Closed)
      m_cases.push_back(file);
  }
  template <class List>
  void addAll(const List& files) {
    for (const Case& file : files)
      add(file);
  }
  [[nodiscard]] const std::vector<Case>& cases() const { return m_cases; }

 private:
  std::vector<Case> m_cases;
};

Result<void> addNamed(const RuleActionRoom& room, const QString& number, OpenCases& open) {
  store::CaseRepository repository(room.context.connection());
  MUNIMENT_TRY_LET(own, repository.byNumber(number, room.context.scope()));
  if (own)
    open.add(*own);
  MUNIMENT_TRY_LET(others, repository.byReference(number, kMostCases, room.context.scope()));
  open.addAll(others);
  return {};
}

Result<OpenCases> namedBy(const RuleActionRoom& room) {
  OpenCases open;
  for (const QString& number : numbersIn(room.facts))
    MUNIMENT_TRY(addNamed(room, number, open));
  return open;
}

/// What a link of a case points to.
QString targetOf(const RuleActionRoom& room) {
  return room.facts.conversation ? aggregateOf(*room.facts.conversation) : room.facts.subject;
}

/// Those that it names; where there are none, those that it is filed to.
Result<OpenCases> concernedBy(const RuleActionRoom& room) {
  MUNIMENT_TRY_LET(open, namedBy(room));
  if (!open.cases().empty())
    return open;
  const Scope& scope = room.context.scope();
  MUNIMENT_TRY_LET(links, store::CaseParts<CaseLink>(room.context.connection()).byWord(targetOf(room), scope));
  for (const CaseLink& link : links) {
    MUNIMENT_TRY_LET(file, store::CaseRepository(room.context.connection()).byId(link.file, scope));
    if (file)
      open.add(*file);
  }
  return open;
}

Result<void> fileTo(const RuleActionRoom& room, const CaseId& file) {
  LinkToCase link;
  link.file = file;
  link.target = targetOf(room);
  if (!room.facts.message.isNull()) {
    link.kind = CaseLink::Kind::Messages;
    link.first = room.facts.message;
    MUNIMENT_TRY(room.run(link));
    MUNIMENT_TRY(room.run(ReadForProposals{file, room.facts.message}));
    return {};
  }
  const auto kind = linkKindOf(link.target);
  if (!kind)
    return refused("rule.nothing_to_file"_L1);
  link.kind = *kind;
  MUNIMENT_TRY(room.run(link));
  return {};
}

Result<CaseId> opened(const RuleActionRoom& room) {
  const auto kind = caseKindFrom(room.action.text(u"kind"_s));
  if (!kind)
    return refused("rule.case_kind_unknown"_L1, {room.action.text(u"kind"_s)});
  OpenCase command;
  command.kind = *kind;
  command.matter = room.facts.matter;
  command.source = room.facts.subject;
  QString title = room.filled(u"title"_s).left(kLongestTitle);
  command.fields = {{casefield::kTitle, title.isEmpty() ? room.rule.definition.name : std::move(title)},
                    {casefield::kOwner, room.rule.author.toString()}};
  if (!room.facts.number.isEmpty())
    command.references = {{cases::systemOf(room.facts.number), room.facts.number}};
  MUNIMENT_TRY_LET(outcome, room.run(command));
  return CaseId::parse(outcome.text(u"case")).value_or(CaseId());
}

/// Where what happened is filed: itself, and what a record is made of.
Result<std::vector<CaseLink>> linksOf(const RuleActionRoom& room) {
  const Scope& scope = room.context.scope();
  store::CaseParts<CaseLink> parts(room.context.connection());
  MUNIMENT_TRY_LET(links, parts.byWord(targetOf(room), scope));
  const auto record = idIn<RecordId>(room.facts.subject);
  if (!record)
    return links;
  MUNIMENT_TRY_LET(items, store::RecordMemberRepository(room.context.connection()).items(*record, scope));
  for (const ItemId& item : items) {
    MUNIMENT_TRY_LET(further, parts.byWord(aggregateOf(item), scope));
    std::ranges::move(further, std::back_inserter(links));
  }
  return links;
}

/// What the connected system calls the case, so that a rule need not name each object.
Result<void> addObject(const RuleActionRoom& room, const QString& peer, std::map<QString, QStringList>& inputs) {
  MUNIMENT_TRY_LET(links, linksOf(room));
  store::CaseParts<CaseMirror> parts(room.context.connection());
  for (const CaseLink& link : links) {
    MUNIMENT_TRY_LET(mirrors, parts.ofCase(link.file, room.context.scope()));
    const auto found = std::ranges::find(mirrors, peer, &CaseMirror::peer);
    if (found == mirrors.end() || found->remoteId.isEmpty())
      continue;
    const bool isObject = found->remoteId.contains(u'/');
    inputs.try_emplace(isObject ? u"key"_s : u"case"_s, QStringList{found->remoteId.section(u'/', -1)});
    if (isObject)
      inputs.try_emplace(u"type"_s, QStringList{found->remoteId.section(u'/', 0, 0)});
  }
  return {};
}

/// Those that it is itself, belongs to or names.
Result<std::vector<Case>> casesOf(const RuleActionRoom& room) {
  if (room.facts.subject.startsWith("case:"_L1)) {
    const CaseId id = CaseId::parse(room.facts.subject.section(u':', 1)).value_or(CaseId());
    MUNIMENT_TRY_LET(file, store::CaseRepository(room.context.connection()).byId(id, room.context.scope()));
    if (!file || file->status() == Case::Status::Closed)
      return refused("rule.no_case"_L1); // others that its number names are not meant
    return std::vector<Case>{std::move(*file)};
  }
  MUNIMENT_TRY_LET(open, concernedBy(room));
  if (open.cases().empty())
    return refused("rule.no_case"_L1);
  return open.cases();
}

/// What a detail is to say: people are written by their logins.
Result<QString> wantedValue(const RuleActionRoom& room, const QString& field) {
  const QString value = room.filled(u"value"_s);
  if ((field != casefield::kOwner && field != casefield::kDeputy) || ActorId::parse(value))
    return value;
  MUNIMENT_TRY_LET(actor, store::ActorRepository(room.context.connection()).byLogin(value));
  if (!actor)
    return refused("rule.role_unknown"_L1, {value});
  return actor->id.toString();
}

/// What a connected system knows it by; of a question what that is about.
Result<QString> remoteIdOf(const RuleActionRoom& room, const QString& peer) {
  QString thing = room.facts.subject;
  if (const auto id = QuestionId::parse(thing.section(u':', 1)); id && thing.startsWith("question:"_L1)) {
    MUNIMENT_TRY_LET(question, store::QuestionRepository(room.context.connection()).byId(*id, room.context.scope()));
    thing = question ? question->cause : QString();
  }
  MUNIMENT_TRY_LET(pages, remotePagesOf(room.context.connection(), thing, room.context.scope()));
  const auto there = std::ranges::find(pages, peer, &RemotePage::peer);
  return there == pages.end() ? QString() : there->remoteId;
}

std::map<QString, QStringList> inputsOf(const RuleActionRoom& room, const QString& remoteId) {
  const rules::EventFacts& facts = room.facts;
  std::map<QString, QStringList> inputs{
      {u"at"_s, {facts.at.toString()}}, {u"kind"_s, {facts.verb}}, {u"subject"_s, {facts.subject}}};
  if (!remoteId.isEmpty())
    inputs[u"id"_s] = {remoteId};
  if (!facts.number.isEmpty())
    inputs[u"number"_s] = {facts.number};
  if (!facts.statuses.isEmpty())
    inputs[u"status"_s] = {facts.statuses.front()};
  if (facts.due)
    inputs[u"due"_s] = {facts.due->toString(Qt::ISODate)};
  for (const QString& value : room.action.list(u"inputs"_s)) {
    if (const qsizetype sign = value.indexOf(u'='); sign > 0)
      inputs[value.left(sign).trimmed()] = {rules::substituted(value.sliced(sign + 1), facts)};
  }
  return inputs;
}

Result<Connection> connectionNamed(const RuleActionRoom& room) {
  const QString peer = room.action.text(u"connection"_s);
  MUNIMENT_TRY_LET(all, store::ConnectionRepository(room.context.connection()).all(room.context.scope()));
  const auto found = std::ranges::find(all, peer, &Connection::peer);
  // Nothing of a restricted matter leaves but over a connection that belongs to it.
  if (found == all.end() || (room.facts.matter && found->matter != room.facts.matter))
    return refused("rule.connection_unknown"_L1, {peer});
  return std::move(*found);
}

} // namespace

Result<QStringList> openCaseFor(const RuleActionRoom& room) {
  MUNIMENT_TRY_LET(there, concernedBy(room));
  CaseId file;
  if (there.cases().empty()) {
    MUNIMENT_TRY_LET(made, opened(room));
    file = made;
  } else {
    file = there.cases().front().id;
  }
  MUNIMENT_TRY(fileTo(room, file));
  return QStringList{aggregateOf(file)};
}

Result<QStringList> fileToCases(const RuleActionRoom& room) {
  MUNIMENT_TRY_LET(open, namedBy(room));
  if (const QString other = room.action.text(u"case"_s); open.cases().empty() && !other.isEmpty())
    MUNIMENT_TRY(addNamed(room, other, open));
  if (open.cases().empty())
    return refused("rule.no_case"_L1);
  QStringList made;
  for (const Case& file : open.cases()) {
    MUNIMENT_TRY(fileTo(room, file.id));
    made.append(aggregateOf(file.id));
  }
  return made;
}

Result<QStringList> commentOnCases(const RuleActionRoom& room) {
  MUNIMENT_TRY_LET(open, concernedBy(room));
  if (open.cases().empty())
    return refused("rule.no_case"_L1);
  QStringList made;
  for (const Case& file : open.cases()) {
    MUNIMENT_TRY_LET(mirrors,
                     store::CaseParts<CaseMirror>(room.context.connection()).ofCase(file.id, room.context.scope()));
    const QString quoted = room.facts.subject.startsWith("message:"_L1) ? room.facts.subject : QString();
    MUNIMENT_TRY(room.run(CommentOnCase{file.id, room.filled(u"text"_s), !mirrors.empty() && !file.matter, quoted}));
    made.append(aggregateOf(file.id));
  }
  return made;
}

Result<QStringList> updateCases(const RuleActionRoom& room) {
  const QString field = room.action.text(u"field"_s);
  MUNIMENT_TRY_LET(value, wantedValue(room, field));
  MUNIMENT_TRY_LET(files, casesOf(room));
  QStringList made;
  for (const Case& file : files) {
    ChangeCase change;
    change.file = file.id;
    change.fields = {{field, value}};
    change.source = room.facts.subject;
    MUNIMENT_TRY(room.run(change));
    made.append(aggregateOf(file.id));
  }
  return made;
}

Result<QStringList> noteMilestones(const RuleActionRoom& room) {
  const auto code = caseMilestoneCodeFrom(room.action.text(u"milestone"_s));
  if (!code)
    return refused("rule.value_wrong"_L1, {u"milestone"_s});
  MUNIMENT_TRY_LET(files, casesOf(room));
  QStringList made;
  for (const Case& file : files) {
    SetMilestone reached;
    reached.file = file.id;
    reached.code = *code;
    reached.day = todayIn(room.context.services(), room.facts.at);
    reached.source = room.facts.subject;
    MUNIMENT_TRY(room.run(reached));
    made.append(aggregateOf(file.id));
  }
  return made;
}

Result<QStringList> writeBack(const RuleActionRoom& room) {
  MUNIMENT_TRY_LET(connection, connectionNamed(room));
  const QString operation = room.action.text(u"operation"_s);
  if (operation.count(u'.') != 1)
    return refused("rule.operation_wrong"_L1, {operation});
  MUNIMENT_TRY_LET(sensitive, isSensitive(room.context.connection(), room.facts.subject));
  if (sensitive && std::ranges::any_of(room.action.list(u"inputs"_s), rules::tellsMoreThanOpen))
    return refused("rule.sensitive"_L1);
  MUNIMENT_TRY_LET(remoteId, remoteIdOf(room, connection.peer));
  std::map<QString, QStringList> inputs = inputsOf(room, remoteId);
  MUNIMENT_TRY(addObject(room, connection.peer, inputs));
  const ManifestCall call{operation.section(u'.', 0, 0), operation.section(u'.', 1), std::move(inputs), {}};
  MUNIMENT_TRY_LET(payload, bytesOf(call));
  MUNIMENT_TRY_LET(outcome, room.run(EnqueueOperation{{connection.peer, room.facts.subject, ManifestCall::kKind,
                                                       room.facts.subject, room.facts.matter, payload}}));
  return QStringList{u"delivery:"_s + outcome.text(u"delivery")};
}

} // namespace muniment::workspace
