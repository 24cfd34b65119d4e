#include "tests/ui/review/fake_review.h"

#include <QtCore/QPromise>

#include <set>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace workspace;

namespace {

template <class T>
QFuture<Result<T>> now(Result<T> value) {
  QPromise<Result<T>> promise;
  promise.start();
  promise.addResult(std::move(value));
  promise.finish();
  return promise.future();
}

ReviewTag tag(const QString& name, int key, bool retired = false) {
  return {TagId::make(Instant()), name, key, name == "Privileged"_L1, retired};
}

} // namespace

FakeReview::FakeReview() : sets(2) {
  sets[0] = {TagSetId::make(Instant()), {}, u"Relevance"_s, false, true, {}, 1, {}};
  sets[0].tags = {tag(u"Relevant"_s, 1), tag(u"Not relevant"_s, 2), tag(u"Unsure"_s, 3, true)};
  sets[1] = {TagSetId::make(Instant()), {}, u"Issues"_s, true, false, {}, 1, {}};
  sets[1].tags = {tag(u"Price"_s, 1), tag(u"Privileged"_s, 2), tag(u"<b>bold</b>"_s, 0)};
}

QFuture<Result<std::vector<TagSet>>> FakeReview::ask(TagSets) { return now(Result<std::vector<TagSet>>(sets)); }

QFuture<Result<ui::ReviewDesk::Tags>> FakeReview::ask(TagsOfMessages query) {
  Tags known;
  for (const MessageId& message : query.messages) {
    if (const auto found = tags.find(message); found != tags.end() && !found->second.empty())
      known.insert(*found);
  }
  return now(Result<Tags>(known));
}

QFuture<Result<std::vector<store::TagStep>>> FakeReview::ask(TagHistory) {
  return now(Result<std::vector<store::TagStep>>(history));
}

QFuture<Result<KeptMessages::Answer>> FakeReview::ask(KeptMessages query) {
  KeptMessages::Answer answer;
  for (const auto& [first, last] : query.stretches) {
    for (std::int64_t position = first; position <= last; ++position) {
      answer.messages.emplace_back();
      answer.messages.back().id = MessageId::fromNumber(position + 1);
      answer.messages.back().position = position;
    }
  }
  return now(Result<KeptMessages::Answer>(answer));
}

QFuture<Result<std::vector<Matter>>> FakeReview::ask(Matters) { return now(Result<std::vector<Matter>>({})); }

ui::ReviewDesk::Done FakeReview::run(TagMessages command) {
  if (refusal)
    return now(Result<Receipt>(Failure(*refusal)));
  const auto set = std::ranges::find(sets, command.set, &TagSet::id);
  for (const MessageId& message : command.messages) {
    std::vector<TagId>& chosen = tags[message];
    std::erase_if(chosen, [&](const TagId& each) {
      const bool gives = !set->multiple && !command.choose.empty() && set->find(each);
      return gives || std::ranges::find(command.takeBack, each) != command.takeBack.end();
    });
    for (const TagId& each : command.choose) {
      if (std::ranges::find(chosen, each) == chosen.end())
        chosen.push_back(each);
    }
  }
  acts.push_back(std::move(command));
  return now(Result<Receipt>(Receipt()));
}

ui::ReviewDesk::Done FakeReview::run(SaveTagSet command) {
  if (refusal)
    return now(Result<Receipt>(Failure(*refusal)));
  saved.push_back(command.set);
  Receipt receipt;
  receipt.outcome = Json::Object{{u"set"_s, sets.front().id.toString()}};
  return now(Result<Receipt>(receipt));
}

} // namespace muniment::tests
