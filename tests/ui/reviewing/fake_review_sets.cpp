#include "tests/ui/reviewing/fake_review_sets.h"

#include "core/access/scope_maker.h"

#include <QtCore/QPromise>

#include <array>

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

const Instant kNoon = Instant::fromMilliseconds(1'772'452'800'000); // 2 March 2026

Message messageOf(std::int64_t number) {
  constexpr std::array kTexts = {"The order has not arrived. When did it leave?", "Tuesday, with the second truck.",
                                 "Then it is late again, and <b>we</b> pay for the line that stands still.",
                                 "I will ask the carrier and come back to you before noon.",
                                 "Please keep this between us until the invoice is settled."};
  Message message;
  message.id = MessageId::fromNumber(number);
  message.time = {kNoon.milliseconds() + number * 60'000, true, true, TimePrecision::Minute};
  message.kind = MessageKind::Text;
  message.text = QString::fromLatin1(kTexts[static_cast<std::size_t>(number) % kTexts.size()]);
  return message;
}

MessageNames namesOf(std::int64_t number) {
  return {u"Harbour Freight"_s, number % 2 == 0 ? u"Ana Lima"_s : u"Tom Beck"_s, std::nullopt};
}

Actor actorOf(const QString& name) {
  Actor actor;
  actor.id = ActorId::make(Instant());
  actor.name = name;
  return actor;
}

} // namespace

FakeReviewSets::FakeReviewSets() : actors({actorOf(u"Ines Roth"_s), actorOf(u"Cora Vance"_s)}) {
  for (const QString& name : {u"Delay of order 4711, first pass"_s, u"Privilege"_s}) {
    ReviewSet set;
    set.id = ReviewSetId::make(Instant());
    set.name = name;
    set.tags = review.sets[0].id;
    set.messages = 3 * kBatch;
    set.batchSize = kBatch;
    set.frozenAt = kNoon;
    sets.push_back(std::move(set));
  }
  for (std::int64_t number = 1; number <= 3; ++number)
    batches.push_back({sets[0].id, number, std::nullopt, kNoon, 0, {}});
  batches[0].reviewer = actors[1].id;
  batches[0].version = 1;
  for (std::int64_t number = 1; number <= kBatch; ++number)
    review.tags[MessageId::fromNumber(number)] = {tag(number % 4 == 0 ? 0 : 1)};
  for (std::int64_t number = 41; number <= 45; ++number)
    review.tags[MessageId::fromNumber(number)] = {tag(1)};
  sample.id = ReviewSampleId::make(Instant());
  sample.set = sets[0].id;
  sample.seed = QString(64, u'7');
  sample.size = 4;
  sample.population = kBatch;
  sample.checker = actors[0].id;
  sample.takenAt = kNoon;
  for (std::int64_t number = 1; number <= 4; ++number)
    sampled.push_back({number, messageOf(number * 7), namesOf(number * 7), {}, {}, {}, false, false});
}

QFuture<Result<std::vector<ReviewSets::Line>>> FakeReviewSets::ask(ReviewSets) {
  if (isBroken)
    return now(Result<std::vector<ReviewSets::Line>>(failure(ErrorKind::Failed, "store.statement_failed"_L1)));
  std::vector<ReviewSets::Line> lines;
  for (const ReviewSet& set : sets)
    lines.push_back({set, u"Ines Roth"_s, {set.messages, std::ssize(review.tags)}});
  return now(Result<std::vector<ReviewSets::Line>>(std::move(lines)));
}

QFuture<Result<ReviewProgress::Answer>> FakeReviewSets::ask(ReviewProgress query) {
  ReviewProgress::Answer answer;
  answer.set = query.set == sets[0].id ? sets[0] : sets[1];
  for (const ReviewBatch& batch : batches) {
    ReviewProgress::Batch line{batch, {}, {kBatch, 0}};
    for (std::int64_t place = 1; place <= kBatch; ++place)
      line.count.coded += review.tags.contains(MessageId::fromNumber((batch.number - 1) * kBatch + place)) ? 1 : 0;
    const auto actor = std::ranges::find(actors, batch.reviewer.value_or(ActorId()), &Actor::id);
    line.reviewer = actor == actors.end() ? QString() : actor->name;
    answer.reviewers.push_back({batch.reviewer, line.reviewer, 1, line.count});
    answer.batches.push_back(std::move(line));
  }
  for (const auto& [message, tags] : review.tags) {
    for (const TagId& each : tags)
      ++answer.tags[each];
  }
  return now(Result<ReviewProgress::Answer>(std::move(answer)));
}

QFuture<Result<ReviewMessages::Answer>> FakeReviewSets::ask(ReviewMessages query) {
  ReviewMessages::Answer answer;
  const std::int64_t first = qMax(query.after, (query.batch - 1) * kBatch);
  for (std::int64_t number = first + 1; number <= query.batch * kBatch; ++number) {
    const MessageId id = MessageId::fromNumber(number);
    answer.lines.push_back({number, messageOf(number), namesOf(number),
                            review.tags.contains(id) ? review.tags[id] : std::vector<TagId>()});
  }
  return now(Result<ReviewMessages::Answer>(std::move(answer)));
}

QFuture<Result<std::vector<Actor>>> FakeReviewSets::ask(Reviewers) { return now(Result<std::vector<Actor>>(actors)); }

QFuture<Result<std::vector<ReviewSamples::Line>>> FakeReviewSets::ask(ReviewSamples) {
  store::SampleCount count{std::ssize(sampled), 0, 0};
  for (const auto& line : sampled) {
    count.checked += line.isChecked ? 1 : 0;
    count.agreed += line.agrees ? 1 : 0;
  }
  std::vector<ReviewSamples::Line> lines;
  lines.push_back({sample, actors[0].name, count});
  return now(Result<std::vector<ReviewSamples::Line>>(std::move(lines)));
}

QFuture<Result<SampleMessages::Answer>> FakeReviewSets::ask(SampleMessages) {
  SampleMessages::Answer answer;
  answer.lines = sampled;
  return now(Result<SampleMessages::Answer>(std::move(answer)));
}

QFuture<Result<TermReport::Answer>> FakeReviewSets::ask(TermReport query) {
  terms = query.terms;
  TermReport::Answer answer;
  answer.madeBy = u"Ines Roth"_s;
  std::int64_t number = 1204;
  for (const QString& term : query.terms) {
    TermReport::Row row{term, number, number * 3, number / 2, std::nullopt};
    if (term.startsWith(u'('))
      row = {term, 0, 0, 0, makeError(ErrorKind::Usage, "review.no_terms"_L1)};
    answer.rows.push_back(std::move(row));
    number /= 7;
  }
  answer.all = {{}, 1300, 4100, 0, std::nullopt};
  return now(Result<TermReport::Answer>(std::move(answer)));
}

QFuture<Result<HoldsPage::Answer>> FakeReviewSets::ask(HoldsPage) {
  HoldsPage::Answer answer;
  answer.lines.emplace_back();
  answer.lines.back().hold.id = HoldId::make(Instant());
  answer.lines.back().hold.code = u"H-1"_s;
  answer.lines.back().hold.name = u"Harbour dispute"_s;
  return now(Result<HoldsPage::Answer>(std::move(answer)));
}

QFuture<Result<access::Session>> FakeReviewSets::ask(WhoAmI) {
  Permissions permissions{Permission::ViewItem, Permission::TagMessages};
  if (manages)
    permissions.insert(Permission::ManageTags);
  return now(Result<access::Session>(
      access::Session{actors[0], std::nullopt, permissions, access::ScopeMaker::of(permissions, {}), false}));
}

ui::ReviewSetDesk::Done FakeReviewSets::run(FreezeReviewSet command) {
  frozen.push_back(std::move(command));
  Receipt receipt;
  receipt.outcome = Json::Object{{u"set"_s, sets[1].id.toString()}};
  return now(Result<Receipt>(receipt));
}

ui::ReviewSetDesk::Done FakeReviewSets::run(AssignReviewBatch command) {
  ReviewBatch& batch = batches[static_cast<std::size_t>(command.number - 1)];
  if (batch.version != command.version)
    return now(Result<Receipt>(failure(ErrorKind::Refused, "review.batch_outdated"_L1)));
  batch.reviewer = command.reviewer;
  ++batch.version;
  return now(Result<Receipt>(Receipt()));
}

ui::ReviewSetDesk::Done FakeReviewSets::run(TakeReviewSample command) {
  drawn.push_back(command);
  return now(Result<Receipt>(Receipt()));
}

ui::ReviewSetDesk::Done FakeReviewSets::run(CheckSampled command) {
  if (command.tags.empty())
    return now(Result<Receipt>(failure(ErrorKind::Refused, "review.no_answer"_L1)));
  for (auto& line : sampled) {
    if (line.message.id != command.message)
      continue;
    line.second = command.tags;
    line.first = {tag(1)};
    line.coder = actors[1].name;
    line.isChecked = true;
    line.agrees = line.first == line.second;
  }
  checked.push_back(std::move(command));
  return now(Result<Receipt>(Receipt()));
}

} // namespace muniment::tests
