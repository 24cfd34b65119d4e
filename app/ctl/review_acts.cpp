#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "app/ctl/review_names.h"
#include "app/ctl/selection_text.h"
#include "app/ctl/tag_names.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/review/review_sample_commands.h"
#include "core/workspace/review/review_set_commands.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

class Freeze final : public OpenedCommand {
 public:
  std::string name, selection, tags, matter;
  std::int64_t batchSize = workspace::FreezeReviewSet::kUsualBatch;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(question, tagSetNamed(opened, tags));
    MUNIMENT_TRY_LET(within, optionalIdOf<MatterId>(matter, "matter.unknown"_L1));
    MUNIMENT_TRY_LET(chosen, selectionFrom(opened, textOf(selection)));
    workspace::FreezeReviewSet command{textOf(name), question.id, within, std::move(chosen), batchSize};
    return session.print(session.run(opened, std::move(command), Words::tr("Freezing")));
  }
};

class Assign final : public OpenedCommand {
 public:
  std::string set, to;
  std::vector<std::int64_t> batches;
  bool free = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(found, reviewSetNamed(opened, set));
    MUNIMENT_TRY_LET(reviewer, whom(opened, found.id));
    for (const std::int64_t number : batches) {
      MUNIMENT_TRY_LET(progress, opened.ask(workspace::ReviewProgress{found.id}).result());
      workspace::AssignReviewBatch command{found.id, number, reviewer, 0};
      for (const auto& line : progress.batches) {
        if (line.batch.number == number)
          command.version = line.batch.version;
      }
      MUNIMENT_TRY(session.print(session.run(opened, std::move(command), Words::tr("Saving"))));
    }
    return {};
  }

 private:
  Result<std::optional<ActorId>> whom(workspace::Workspace& opened, const ReviewSetId& within) const {
    if (free)
      return std::optional<ActorId>();
    if (to.empty()) {
      MUNIMENT_TRY_LET(self, opened.ask(workspace::WhoAmI()).result());
      return std::optional(self.actor.id);
    }
    MUNIMENT_TRY_LET(named, reviewerNamed(opened, within, to));
    return std::optional(named);
  }
};

class TakeSample final : public OpenedCommand {
 public:
  std::string set, checker;
  std::int64_t size = 0;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(found, reviewSetNamed(opened, set));
    MUNIMENT_TRY_LET(second, reviewerNamed(opened, found.id, checker));
    return session.print(
        session.run(opened, workspace::TakeReviewSample{found.id, size, second}, Words::tr("Drawing by chance")));
  }
};

class Check final : public OpenedCommand {
 public:
  std::string sample, message;
  std::vector<std::string> tags;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(within, idOf<ReviewSampleId>(sample, "review.sample_unknown"_L1));
    MUNIMENT_TRY_LET(id, idOf<MessageId>(message, "message.unknown"_L1));
    MUNIMENT_TRY_LET(question, questionOf(opened, within));
    workspace::CheckSampled command{within, id, {}};
    for (const std::string& name : tags) {
      MUNIMENT_TRY_LET(tag, tagNamed(question, name));
      command.tags.push_back(tag);
    }
    return session.print(session.run(opened, std::move(command), Words::tr("Saving")));
  }
};

} // namespace

void addReviewActs(const Line& group, Chosen& chosen) {
  auto freeze = std::make_shared<Freeze>();
  Line line = add(group, "freeze", "Freeze what a selection finds as a review set", freeze, chosen);
  line.option("NAME", freeze->name, "Name of the review set").required();
  line.option("SELECTION", freeze->selection,
              "conversation:ID, conversation:ID/FIRST-LAST, record:NUMBER, hold:CODE, messages:ID,ID or query:TEXT")
      .required();
  line.option("--tags", freeze->tags, "Set of tags that is asked about each message").required();
  line.option("--matter", freeze->matter, "Matter whose members see the review set, by id");
  line.option("--batch-size", freeze->batchSize, "Messages of one batch");
  auto assign = std::make_shared<Assign>();
  line = add(group, "assign", "Take batches, give them to somebody, or make them free", assign, chosen);
  line.option("SET", assign->set, "Name or id of the review set").required();
  line.option("BATCH", assign->batches, "Numbers of batches").required();
  line.option("--to", assign->to, "Login, name or id of the reviewer; yourself where it is not given");
  line.flag("--free", assign->free, "Nobody has them any more");
  auto sample = std::make_shared<TakeSample>();
  line = add(group, "sample", "Draw a sample by chance for a second reviewer", sample, chosen);
  line.option("SET", sample->set, "Name or id of the review set").required();
  line.option("--size", sample->size, "How many messages").required();
  line.option("--checker", sample->checker, "Login, name or id of the second reviewer").required();
  auto check = std::make_shared<Check>();
  line = add(group, "check", "Answer for a message of a sample as its second reviewer", check, chosen);
  line.option("SAMPLE", check->sample, "Id of the sample").required();
  line.option("MESSAGE", check->message, "Id of the message").required();
  line.option("--tag", check->tags, "Tag that is right").required();
}

} // namespace muniment::ctl
