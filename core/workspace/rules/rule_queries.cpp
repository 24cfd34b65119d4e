#include "core/workspace/rules/rule_queries.h"

#include "core/rules/rule_check.h"
#include "core/store/actor_repository.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLatestHits = 50;

Result<RuleLine> lineOf(QueryContext& context, Rule rule) {
  MUNIMENT_TRY_LET(tally, store::RuleRepository(context.connection).tally(rule.id, context.scope()));
  rules::Sentence sentence = rules::sentenceOf(rule.definition);
  const bool needsApproval = rules::demandsOf(rule.definition).approval;
  return RuleLine{std::move(rule), std::move(sentence), tally, needsApproval};
}

Result<QString> nameOfActor(QueryContext& context, const ActorId& id) {
  MUNIMENT_TRY_LET(actor, store::ActorRepository(context.connection).byId(id));
  return actor ? actor->name : QString();
}

} // namespace

Result<Rules::Answer> Rules::answer(QueryContext& context) const {
  store::RuleRepository repository(context.connection);
  MUNIMENT_TRY_LET(all, repository.all());
  Answer answer;
  for (Rule& rule : all) {
    if (!context.scope().sees(rule.matter))
      continue;
    MUNIMENT_TRY_LET(line, lineOf(context, std::move(rule)));
    answer.rules.push_back(std::move(line));
  }
  MUNIMENT_TRY_LET(stop, repository.stop());
  answer.stop = std::move(stop);
  return answer;
}

Result<RuleById::Answer> RuleById::answer(QueryContext& context) const {
  store::RuleRepository repository(context.connection);
  MUNIMENT_TRY_LET(found, repository.byId(rule));
  if (!found || !context.scope().sees(found->matter))
    return failure(ErrorKind::NotFound, "rule.unknown"_L1);
  Answer answer;
  MUNIMENT_TRY_LET(author, nameOfActor(context, found->author));
  answer.author = author;
  if (found->approver) {
    MUNIMENT_TRY_LET(approver, nameOfActor(context, *found->approver));
    answer.approver = approver;
  }
  MUNIMENT_TRY_LET(line, lineOf(context, std::move(*found)));
  answer.line = std::move(line);
  MUNIMENT_TRY_LET(versions, repository.versions(rule));
  answer.versions = std::move(versions);
  MUNIMENT_TRY_LET(hits, repository.hits(rule, {}, kLatestHits, context.scope()));
  answer.hits = std::move(hits);
  return answer;
}

Result<RuleHits::Answer> RuleHits::answer(QueryContext& context) const {
  store::RuleRepository repository(context.connection);
  if (rule) {
    MUNIMENT_TRY_LET(found, repository.byId(*rule));
    if (found && !context.scope().sees(found->matter))
      return failure(ErrorKind::NotFound, "rule.unknown"_L1);
  }
  MUNIMENT_TRY_LET(found, repository.hits(rule, before, limit + 1, context.scope()));
  Answer answer{std::move(found), false};
  answer.hasMore = answer.hits.size() > static_cast<std::size_t>(limit);
  if (answer.hasMore)
    answer.hits.pop_back();
  return answer;
}

} // namespace muniment::workspace
