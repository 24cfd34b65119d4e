#pragma once

#include "ui/reviewing/review_set_desk.h"

namespace muniment::ui {

/// Tagging as it is while one batch or sample is worked through: of the sets of tags there is only the one asked about,
/// and answers for a sample are second reviews, told from what others chose.
class AnswerDesk final : public ReviewDesk {
 public:
  /// The desk must outlive this.
  explicit AnswerDesk(ReviewSetDesk& desk) : m_desk(&desk) {}

  void setBatch(const TagSetId& question);
  void setSample(const TagSet& question, const ReviewSampleId& sample);
  /// What the second reviewer chose for a message of the sample so far.
  void setAnswer(MessageId message, std::vector<TagId> tags) { m_answers[message] = std::move(tags); }

  QFuture<Result<std::vector<TagSet>>> ask(workspace::TagSets query) override;
  QFuture<Result<Tags>> ask(workspace::TagsOfMessages query) override;
  QFuture<Result<std::vector<store::TagStep>>> ask(workspace::TagHistory query) override;
  QFuture<Result<workspace::KeptMessages::Answer>> ask(workspace::KeptMessages query) override;
  QFuture<Result<std::vector<Matter>>> ask(workspace::Matters query) override;
  Done run(workspace::TagMessages command) override;
  Done run(workspace::SaveTagSet command) override;

 private:
  [[nodiscard]] std::vector<TagId> answerAfter(const workspace::TagMessages& command) const;

  ReviewSetDesk* m_desk;
  TagSetId m_question;
  bool m_isMultiple = false;
  std::optional<ReviewSampleId> m_sample;
  Tags m_answers; ///< of the sample
};

} // namespace muniment::ui
