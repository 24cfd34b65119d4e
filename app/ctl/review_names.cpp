#include "app/ctl/review_names.h"

#include "app/ctl/arguments.h"
#include "app/ctl/tag_names.h"

namespace muniment::ctl {

using namespace Qt::StringLiterals;

Result<ReviewSet> reviewSetNamed(workspace::Workspace& opened, const std::string& name) {
  MUNIMENT_TRY_LET(lines, opened.ask(workspace::ReviewSets()).result());
  for (auto& line : lines) {
    if (line.set.id.toString() == textOf(name) || line.set.name.compare(textOf(name), Qt::CaseInsensitive) == 0)
      return std::move(line.set);
  }
  return failure(ErrorKind::NotFound, "review.unknown"_L1);
}

Result<ActorId> reviewerNamed(workspace::Workspace& opened, const ReviewSetId& set, const std::string& name) {
  MUNIMENT_TRY_LET(actors, opened.ask(workspace::Reviewers{set}).result());
  const QString text = textOf(name);
  for (const Actor& actor : actors) {
    if (actor.id.toString() == text || actor.login == text || actor.name == text)
      return actor.id;
  }
  return failure(ErrorKind::NotFound, "actor.unknown"_L1);
}

Result<TagSet> questionOf(workspace::Workspace& opened, const ReviewSampleId& sample) {
  MUNIMENT_TRY_LET(sets, opened.ask(workspace::ReviewSets()).result());
  for (const auto& line : sets) {
    MUNIMENT_TRY_LET(samples, opened.ask(workspace::ReviewSamples{line.set.id}).result());
    if (std::ranges::any_of(samples, [&](const auto& each) { return each.sample.id == sample; }))
      return tagSetNamed(opened, line.set.tags.toString().toStdString());
  }
  return failure(ErrorKind::NotFound, "review.sample_unknown"_L1);
}

} // namespace muniment::ctl
