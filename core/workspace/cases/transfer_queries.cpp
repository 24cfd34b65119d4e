#include "core/workspace/cases/transfer_queries.h"

#include "core/cases/workspace_template.h"
#include "core/store/case_parts.h"
#include "core/store/case_repository.h"
#include "core/store/case_template_repository.h"
#include "core/store/delivery_repository.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Result<std::vector<TransferLine>> linesOf(QueryContext& context, std::vector<Transfer> transfers) {
  std::vector<CaseId> ids;
  for (const Transfer& transfer : transfers) {
    if (transfer.file)
      ids.push_back(*transfer.file);
  }
  MUNIMENT_TRY_LET(files, store::CaseRepository(context.connection).byIds(ids, context.scope()));
  std::vector<TransferLine> lines;
  for (Transfer& transfer : transfers) {
    TransferLine line;
    const auto file = std::ranges::find_if(files, [&](const Case& each) { return transfer.file == each.id; });
    if (file != files.end()) {
      line.number = file->number;
      line.title = file->value(casefield::kTitle);
    }
    line.transfer = std::move(transfer);
    lines.push_back(std::move(line));
  }
  return lines;
}

} // namespace

Result<Transfers::Answer> Transfers::answer(QueryContext& context) const {
  store::TransferRepository repository(context.connection);
  MUNIMENT_TRY_LET(found, repository.page(filter, after, limit, context.scope()));
  Answer answer;
  MUNIMENT_TRY_LET(total, repository.count(filter, context.scope()));
  answer.total = total;
  if (std::ssize(found) == limit)
    answer.next = store::TransferRepository::Cursor{found.back().at, found.back().id};
  MUNIMENT_TRY_LET(lines, linesOf(context, std::move(found)));
  answer.lines = std::move(lines);
  return answer;
}

Result<TransferLine> TransferById::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, store::TransferRepository(context.connection).byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "transfer.unknown"_L1);
  std::vector<Transfer> one{std::move(*found)};
  MUNIMENT_TRY_LET(lines, linesOf(context, std::move(one)));
  return std::move(lines.front());
}

Result<KnownThere::Answer> KnownThere::answer(QueryContext& context) const {
  Answer answer;
  const Scope& scope = context.scope();
  store::CaseParts<CaseMirror> mirrors(context.connection);
  MUNIMENT_TRY_LET(found, mirrors.byWord(store::mirrorWord(peer, object), scope));
  if (!found.empty())
    answer.matter = found.front().matter;
  for (const QString& remoteId : transfers) {
    MUNIMENT_TRY_LET(transfer, store::TransferRepository(context.connection).byRemote(peer, remoteId, scope));
    if (transfer && transfer->state == Transfer::State::Filed)
      answer.known.insert(remoteId + u'#' + transfer->announced);
  }
  for (const QString& source : remarks) {
    MUNIMENT_TRY_LET(events, store::CaseParts<CaseEvent>(context.connection).byWord(source, scope));
    if (!events.empty())
      answer.noted.insert(source);
  }
  for (const QString& key : keys) {
    const auto id = DeliveryId::parse(key);
    MUNIMENT_TRY_LET(delivery, id ? store::DeliveryRepository(context.connection).byId(*id, scope)
                                  : Result<std::optional<Delivery>>(std::optional<Delivery>()));
    if (delivery && delivery->peer == peer && delivery->direction == Delivery::Direction::Out)
      answer.ours.insert(key);
  }
  return answer;
}

Result<std::vector<CaseTemplates::Line>> CaseTemplates::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(texts, cases::builtInTemplates());
  MUNIMENT_TRY_LET(saved, store::CaseTemplateRepository(context.connection).all());
  std::set<QString> own;
  for (const CaseTemplate& each : saved) {
    texts[each.code] = each.text.toUtf8();
    own.insert(each.code);
  }
  std::vector<Line> lines;
  for (const auto& [id, text] : texts) {
    MUNIMENT_TRY_LET(layout, cases::workspaceTemplateFrom(text));
    lines.push_back({id, layout.title, layout.objects, layout.folders, QString::fromUtf8(text), own.contains(id)});
  }
  return lines;
}

} // namespace muniment::workspace
