#include "ui/reviewing/answer_desk.h"

#include <QtCore/QPromise>

#include <set>

namespace muniment::ui {

void AnswerDesk::setBatch(const TagSetId& question) {
  m_question = question;
  m_sample.reset();
  m_answers.clear();
}

void AnswerDesk::setSample(const TagSet& question, const ReviewSampleId& sample) {
  setBatch(question.id);
  m_isMultiple = question.multiple;
  m_sample = sample;
}

QFuture<Result<std::vector<TagSet>>> AnswerDesk::ask(workspace::TagSets query) {
  return m_desk->tagging().ask(query).then([question = m_question](Result<std::vector<TagSet>> sets) {
    if (sets)
      std::erase_if(*sets, [&](const TagSet& set) { return set.id != question; });
    return sets;
  });
}

QFuture<Result<ReviewDesk::Tags>> AnswerDesk::ask(workspace::TagsOfMessages query) {
  if (!m_sample)
    return m_desk->tagging().ask(std::move(query));
  Tags known;
  for (const MessageId message : query.messages) {
    if (const auto found = m_answers.find(message); found != m_answers.end())
      known.insert(*found);
  }
  QPromise<Result<Tags>> promise;
  promise.start();
  promise.addResult(Result<Tags>(std::move(known)));
  promise.finish();
  return promise.future();
}

QFuture<Result<std::vector<store::TagStep>>> AnswerDesk::ask(workspace::TagHistory query) {
  return m_desk->tagging().ask(query);
}

QFuture<Result<workspace::KeptMessages::Answer>> AnswerDesk::ask(workspace::KeptMessages query) {
  return m_desk->tagging().ask(std::move(query));
}

QFuture<Result<std::vector<Matter>>> AnswerDesk::ask(workspace::Matters query) { return m_desk->tagging().ask(query); }

std::vector<TagId> AnswerDesk::answerAfter(const workspace::TagMessages& command) const {
  std::set<TagId> tags(command.choose.begin(), command.choose.end());
  const auto before = m_answers.find(command.messages.front());
  if (before != m_answers.end() && (m_isMultiple || command.choose.empty()))
    tags.insert(before->second.begin(), before->second.end());
  for (const TagId& tag : command.takeBack)
    tags.erase(tag);
  return {tags.begin(), tags.end()};
}

ReviewDesk::Done AnswerDesk::run(workspace::TagMessages command) {
  if (!m_sample)
    return m_desk->tagging().run(std::move(command));
  return m_desk->run(workspace::CheckSampled{*m_sample, command.messages.front(), answerAfter(command)});
}

ReviewDesk::Done AnswerDesk::run(workspace::SaveTagSet command) { return m_desk->tagging().run(std::move(command)); }

} // namespace muniment::ui
