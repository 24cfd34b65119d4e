#include "core/workspace/sample/sample_review.h"

#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/review/review_queries.h"
#include "core/workspace/review/review_set_commands.h"
#include "core/workspace/review/tag_commands.h"
#include "core/workspace/review/tag_queries.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kBatch = 40;
constexpr std::int64_t kLargest = 150; ///< messages under review
constexpr std::size_t kDone = 24;      ///< of the first batch

Result<TagSet> askQuestion(Workspace& workspace) {
  TagSet question;
  question.name = u"Relevance, INV-77"_s;
  question.required = true;
  question.tags = {{{}, u"Relevant"_s, 1, false, false},
                   {{}, u"Not relevant"_s, 2, false, false},
                   {{}, u"Legal advice"_s, 3, true, false}};
  question.version = 1;
  MUNIMENT_TRY(workspace.run(SaveTagSet{std::move(question)}).result());
  MUNIMENT_TRY_LET(sets, workspace.ask(TagSets()).result());
  if (sets.empty())
    return failure(ErrorKind::Failed, "sample.not_made"_L1);
  return std::move(sets.front());
}

/// Answers for the first messages as a reviewer would: most of it is not relevant.
Result<void> workOn(Workspace& workspace, const ReviewSetId& set, const TagSet& question) {
  MUNIMENT_TRY_LET(me, workspace.ask(WhoAmI()).result());
  MUNIMENT_TRY(workspace.run(AssignReviewBatch{set, 1, me.actor.id, 0}).result());
  MUNIMENT_TRY_LET(page, workspace.ask(ReviewMessages{set, 1, 0, kBatch}).result());
  std::vector<TagMessages> acts;
  for (const ReviewTag& tag : question.tags)
    acts.push_back({question.id, {}, {tag.id}, {}});
  for (const ReviewMessages::Line& line : page.lines) {
    if (static_cast<std::size_t>(line.ordinal) > kDone)
      break;
    const bool isRelevant = line.message.text.contains(u"INV-") || line.message.text.contains(u"PO-");
    acts[line.ordinal == 5 ? 2 : isRelevant ? 0 : 1].messages.push_back(line.message.id);
  }
  for (TagMessages& act : acts) {
    if (!act.messages.empty())
      MUNIMENT_TRY(workspace.run(std::move(act)).result());
  }
  return {};
}

} // namespace

Result<void> fillSampleReview(Workspace& workspace) {
  MUNIMENT_TRY_LET(page, workspace.ask(ConversationsPage()).result());
  if (page.conversations.empty())
    return {};
  const ConversationSummary& newest = page.conversations.front();
  MUNIMENT_TRY_LET(question, askQuestion(workspace));
  FreezeReviewSet freeze;
  freeze.name = u"INV-77, first pass"_s;
  freeze.tags = question.id;
  freeze.selection.ranges = {{newest.conversation.id, std::max<std::int64_t>(0, newest.messages - kLargest), {}}};
  freeze.batchSize = kBatch;
  MUNIMENT_TRY_LET(frozen, workspace.run(std::move(freeze)).result());
  return workOn(workspace, ReviewSetId::parse(frozen.outcome.text(u"set")).value_or(ReviewSetId()), question);
}

} // namespace muniment::workspace
