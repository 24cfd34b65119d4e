#include "core/workspace/cases/transfer_change.h"

#include "core/store/class_repository.h"
#include "core/store/item_repository.h"
#include "core/store/record_member_repository.h"
#include "core/store/record_repository.h"
#include "core/store/transfer_repository.h"
#include "core/workspace/cases/case_layout.h"
#include "core/workspace/cases/case_linking.h"
#include "core/workspace/cases/case_sharing.h"
#include "core/workspace/cases/case_target.h"
#include "core/workspace/cases/said_kind.h"
#include "core/workspace/delivery/delivery_tasks.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

/// What is said of the document, over what is said of its case.
std::map<QString, QString> contextOf(const Transfer& transfer, const Case& file) {
  std::map<QString, QString> texts;
  for (const auto& [name, value] : transfer.fields)
    texts[name] = value.text;
  for (const auto& [name, value] : file.fields)
    texts.try_emplace(name, value.text);
  return texts;
}

/// Who says so: the system where it speaks itself.
QString sourceOf(const Transfer& transfer, const CommandContext& context) {
  const QString peer = transfer.peer;
  return context.session().actor.login == u"connector:"_s + peer ? u"peer:"_s + peer : aggregateOf(transfer.id);
}

/// One paper goes by its type and what it is about within the case.
QString paperOf(const Transfer& transfer) {
  QString paper = transfer.type.isEmpty() ? u"document"_s : transfer.type;
  return paper.replace(u'/', u'-');
}

} // namespace

Result<TransferChange> TransferChange::begin(CommandContext& context, const TransferId& id) {
  MUNIMENT_TRY_LET(found, store::TransferRepository(context.connection()).byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "transfer.unknown"_L1);
  return TransferChange(context, std::move(*found));
}

Result<CaseChange*> TransferChange::change() {
  if (!known() && m_transfer.file) {
    MUNIMENT_TRY_LET(opened, CaseChange::begin(*m_context, *m_transfer.file, sourceOf(m_transfer, *m_context),
                                               CaseChange::Closed::Allow));
    m_own.emplace(std::move(opened));
  }
  return known();
}

Result<void> TransferChange::findCase() {
  if (m_within)
    m_transfer.file = m_within->file().id;
  if (!m_transfer.file && !m_transfer.object.isEmpty()) {
    MUNIMENT_TRY_LET(mirrors, store::CaseParts<CaseMirror>(m_context->connection())
                                  .byWord(store::mirrorWord(m_transfer.peer, m_transfer.object), m_context->scope()));
    if (!mirrors.empty())
      m_transfer.file = mirrors.front().file;
  }
  MUNIMENT_TRY_LET(found, change());
  if (found)
    m_transfer.matter = found->file().matter;
  else
    m_transfer.problems.append(transferproblem::kNoObject);
  return {};
}

Result<void> TransferChange::checkBytes() {
  if (!m_transfer.item) {
    m_transfer.problems.append(transferproblem::kNoContent);
    return {};
  }
  MUNIMENT_TRY_LET(item, store::ItemRepository(m_context->connection()).byId(*m_transfer.item, m_context->scope()));
  if (!item || item->isDestroyed())
    m_transfer.problems.append(transferproblem::kNoContent);
  else if (!m_transfer.announced.isEmpty() && item->digest.toHex() != m_transfer.announced.toLower())
    m_transfer.problems.append(transferproblem::kOtherContent);
  else if (item->matter && item->matter != m_transfer.matter)
    m_transfer.problems.append(transferproblem::kOtherMatter);
  else
    return checkKind(*item);
  return {};
}

Result<void> TransferChange::checkKind(const CapturedItem& item) {
  const auto address = vault::VaultAddress::fromBytes(item.address);
  if (!address)
    return failure(ErrorKind::VerificationFailed, "vault.object_missing"_L1);
  MUNIMENT_TRY_LET(head, m_context->services().vault->readPart(*address, 0, std::min(item.size, kHeadToLookAt)));
  if (contradicts(m_transfer.name, head))
    m_transfer.problems.append(transferproblem::kOtherKind);
  return {};
}

Result<void> TransferChange::findPlace() {
  MUNIMENT_TRY_LET(found, change());
  if (!found)
    return {};
  MUNIMENT_TRY_LET(layouts, allTemplates(m_context->connection()));
  const auto layout = layouts.find(found->file().value(casefield::kTemplate));
  if (layout == layouts.end() || layout->second.filing.empty())
    return {};
  const auto context = contextOf(m_transfer, found->file());
  const cases::WorkspaceTemplate::Filing* line = layout->second.filingOf(m_transfer.type, context);
  if (!line) {
    m_transfer.problems.append(transferproblem::kNoType);
    return {};
  }
  if (m_transfer.folder.isEmpty())
    m_transfer.folder = line->folder;
  if (m_transfer.recordClass.isEmpty())
    m_transfer.recordClass = line->recordClass;
  for (const QString& name : line->needs) {
    const auto said = context.find(name);
    if (said == context.end() || said->second.isEmpty())
      m_transfer.problems.append(transferproblem::kNoField + u':' + name);
  }
  return {};
}

Result<void> TransferChange::judge(const QStringList& doubts) {
  m_transfer.problems = doubts;
  MUNIMENT_TRY(findCase());
  MUNIMENT_TRY(checkBytes());
  MUNIMENT_TRY(findPlace());
  if (!m_transfer.problems.isEmpty())
    m_transfer.state = Transfer::State::Review;
  else if (m_transfer.becomesRecord() && m_transfer.record.isEmpty())
    m_transfer.state = Transfer::State::Ready;
  else
    return file();
  return {};
}

Result<void> TransferChange::file() {
  MUNIMENT_TRY_LET(found, change());
  if (!found || !m_transfer.item)
    return failure(ErrorKind::Refused, "transfer.incomplete"_L1);
  CaseLink link;
  link.kind = CaseLink::Kind::Item;
  link.target = aggregateOf(*m_transfer.item);
  link.folder = m_transfer.folder;
  MUNIMENT_TRY(fileTo(*found, std::move(link)));
  if (!m_transfer.folder.isEmpty() &&
      std::ranges::find(found->file().folders, m_transfer.folder) == found->file().folders.end())
    found->file().folders.push_back(m_transfer.folder);
  if (!m_transfer.version.isEmpty()) {
    MUNIMENT_TRY_LET(version, versionOf(*found, paperOf(m_transfer), QString(m_transfer.version).replace(u'/', u'-')));
    version.target = aggregateOf(*m_transfer.item);
    const auto said = caseVersionStateFrom(m_transfer.approval);
    MUNIMENT_TRY(decideVersion(
        *found, version, said.value_or(version.history.empty() ? CaseVersion::State::Draft : version.state()), {}));
  }
  m_transfer.state = Transfer::State::Filed;
  return tellPeer(u"stored"_s);
}

Result<void> TransferChange::tellPeer(const QString& state) {
  CaseWrite write{CaseWrite::What::Transfer, CaseMirrorId(), m_transfer.remoteId, u"state"_s, {}, state};
  write.further = {{u"reason"_s, m_transfer.reason}};
  if (const auto id = idIn<RecordId>(m_transfer.record)) {
    MUNIMENT_TRY_LET(record, store::RecordRepository(m_context->connection()).byId(*id, m_context->scope()));
    write.further[u"record"_s] = record ? record->number : QString(); // as the reading interface calls it
  }
  return send(write);
}

Result<void> TransferChange::fetchAgain() {
  return send({CaseWrite::What::Fetch, CaseMirrorId(), m_transfer.remoteId, {}, {}, {}});
}

Result<void> TransferChange::send(const CaseWrite& write) {
  MUNIMENT_TRY_LET(payload, bytesOf(write));
  const NewOperation operation{m_transfer.peer,   aggregateOf(m_transfer.id),
                               CaseWrite::kKind,  aggregateOf(m_transfer.id),
                               m_transfer.matter, std::move(payload)};
  MUNIMENT_TRY(enqueue(*m_context, std::span(&operation, 1), draft()));
  return {};
}

Result<void> TransferChange::finish(const QString& verb) {
  m_transfer.by = m_context->session().actorText();
  m_transfer.at = m_context->now();
  m_transfer.salt = makeSalt();
  MUNIMENT_TRY(store::TransferRepository(m_context->connection()).save(m_transfer));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(m_transfer.id), m_transfer));
  draft().state.push_back(std::move(state));
  const QString subject = aggregateOf(m_transfer.id);
  if (m_transfer.waits()) {
    const auto whom = known() ? known()->file().owner() : std::nullopt;
    const QString title = known() ? known()->file().number : m_transfer.peer;
    MUNIMENT_TRY(askAbout(*m_context, {subject, title, m_transfer.matter, whom}, draft()));
  } else {
    MUNIMENT_TRY_LET(settled, settleTasks(m_context->connection(), subject, m_context->now()));
    draft().state.insert(draft().state.end(), settled.begin(), settled.end());
  }
  sayReady();
  Json::Object payload{{u"state"_s, nameOf(m_transfer.state)}, {u"transfer"_s, m_transfer.id.toString()}};
  if (m_within)
    return {};
  if (m_own)
    return m_own->finish(verb, std::move(payload));
  m_draft.verb = verb;
  m_draft.subject = subject;
  m_draft.matter = m_transfer.matter;
  m_draft.payload = std::move(payload);
  m_context->record(std::move(m_draft));
  return {};
}

/// For rules that make records of such documents.
void TransferChange::sayReady() {
  const QString ready = readyFor(m_transfer);
  if (ready.isEmpty() || ready == m_readyFor)
    return;
  EntryDraft draft;
  draft.verb = u"transfer.ready"_s;
  draft.subject = aggregateOf(*m_transfer.item);
  draft.matter = m_transfer.matter;
  draft.payload = {{u"class"_s, m_transfer.recordClass}, {u"transfer"_s, m_transfer.id.toString()}};
  m_context->record(std::move(draft));
}

Result<void> fileDeclared(CommandContext& context, const Record& record) {
  store::TransferRepository transfers(context.connection());
  MUNIMENT_TRY_LET(items, store::RecordMemberRepository(context.connection()).items(record.id, context.scope()));
  for (const ItemId& item : items) {
    MUNIMENT_TRY_LET(found, transfers.ofItem(item, context.scope()));
    for (Transfer& transfer : found) {
      if (transfer.state != Transfer::State::Ready)
        continue;
      MUNIMENT_TRY_LET(wanted, store::ClassRepository(context.connection()).byCode(transfer.recordClass));
      if (!wanted || wanted->id != record.recordClass)
        continue;
      TransferChange change(context, std::move(transfer));
      change.transfer().record = aggregateOf(record.id);
      MUNIMENT_TRY(change.judge());
      MUNIMENT_TRY(change.finish(u"transfer.approved"_s));
    }
  }
  return {};
}

Result<void> bringHome(CaseChange& change, const CaseMirror& mirror) {
  CommandContext& context = change.context();
  MUNIMENT_TRY_LET(
      waiting, store::TransferRepository(context.connection()).homeless(mirror.peer, mirror.remoteId, context.scope()));
  for (Transfer& transfer : waiting) {
    TransferChange moved(context, std::move(transfer), change);
    MUNIMENT_TRY(moved.judge());
    MUNIMENT_TRY(moved.finish({}));
  }
  return {};
}

} // namespace muniment::workspace
