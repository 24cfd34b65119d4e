#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/message_json.h"
#include "app/ctl/opened_command.h"
#include "app/ctl/review_names.h"
#include "app/ctl/tag_names.h"
#include "core/base/json_list.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

QString progressText(const store::ReviewCount& count) {
  return Words::tr("%1 of %2 tagged").arg(count.coded).arg(count.messages);
}

Json::Object jsonOf(const store::ReviewCount& count) {
  return {{u"messages"_s, count.messages}, {u"tagged"_s, count.coded}};
}

class ListReviewSets final : public OpenedCommand {
 public:
  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(lines, opened.ask(workspace::ReviewSets()).result());
    for (const auto& [set, author, count] : lines) {
      Json::Object line = *contentOf(set).object();
      line.emplace(u"author"_s, author);
      line.emplace(u"batches"_s, set.batches());
      line.emplace(u"tagged"_s, count.coded);
      session.out().line(line, QStringList{set.id.toString(), set.name, progressText(count)}.join(u"  "_s));
    }
    return {};
  }
};

class ShowReviewSet final : public OpenedCommand {
 public:
  std::string set;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(found, reviewSetNamed(opened, set));
    MUNIMENT_TRY_LET(progress, opened.ask(workspace::ReviewProgress{found.id}).result());
    MUNIMENT_TRY_LET(question, tagSetNamed(opened, found.tags.toString().toStdString()));
    Json::Array batches;
    Json::Array reviewers;
    Json::Object tags;
    QStringList words{found.name};
    for (const auto& [batch, reviewer, count] : progress.batches) {
      Json::Object line = jsonOf(count);
      line.emplace(u"number"_s, batch.number);
      line.emplace(u"reviewer"_s, batch.reviewer ? Json(reviewer) : Json());
      line.emplace(u"version"_s, batch.version);
      batches.emplace_back(std::move(line));
    }
    for (const auto& reviewer : progress.reviewers) {
      Json::Object line = jsonOf(reviewer.count);
      line.emplace(u"batches"_s, reviewer.batches);
      line.emplace(u"reviewer"_s, reviewer.actor ? Json(reviewer.name) : Json());
      reviewers.emplace_back(std::move(line));
      words.append(
          u"  %1: %2"_s.arg(reviewer.actor ? reviewer.name : Words::tr("nobody yet"), progressText(reviewer.count)));
    }
    for (const ReviewTag& tag : question.tags) {
      tags.emplace(tag.name, progress.tags[tag.id]);
      words.append(u"  %1: %2"_s.arg(tag.name).arg(progress.tags[tag.id]));
    }
    Json::Object document = *contentOf(found).object();
    document.emplace(u"batches"_s, std::move(batches));
    document.emplace(u"reviewers"_s, std::move(reviewers));
    document.insert_or_assign(u"tags"_s, std::move(tags));
    session.out().document(document, words.join(u'\n'));
    return {};
  }
};

class ListReviewMessages final : public OpenedCommand {
 public:
  std::string set;
  std::int64_t batch = 0, after = 0;
  int limit = 200;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(found, reviewSetNamed(opened, set));
    MUNIMENT_TRY_LET(question, tagSetNamed(opened, found.tags.toString().toStdString()));
    MUNIMENT_TRY_LET(page, opened.ask(workspace::ReviewMessages{found.id, batch, after, limit}).result());
    for (const auto& [ordinal, message, names, tags] : page.lines)
      session.out().line(Json::Object{{u"conversation"_s, message.conversation.toString()},
                                      {u"id"_s, message.id.toString()},
                                      {u"ordinal"_s, ordinal},
                                      {u"sender"_s, names.sender},
                                      {u"sent_at"_s, timeText(message.time)},
                                      {u"tags"_s, listOf(namesOf(question, tags))},
                                      {u"text"_s, message.text},
                                      {u"title"_s, names.title}},
                         QStringList{QString::number(ordinal), timeText(message.time), names.sender, message.text,
                                     namesOf(question, tags).join(u", "_s)}
                             .join(u"  "_s));
    return {};
  }
};

class ListSamples final : public OpenedCommand {
 public:
  std::string set;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(found, reviewSetNamed(opened, set));
    MUNIMENT_TRY_LET(lines, opened.ask(workspace::ReviewSamples{found.id}).result());
    for (const auto& [sample, checker, count] : lines) {
      Json::Object line = *contentOf(sample).object();
      line.insert_or_assign(u"checker"_s, checker);
      line.emplace(u"agreed"_s, count.agreed);
      line.emplace(u"checked"_s, count.checked);
      line.emplace(u"overturned"_s, count.checked - count.agreed);
      session.out().line(line, QStringList{sample.id.toString(), checker,
                                           Words::tr("%1 of %2 reviewed again, %3 agreed, %4 overturned")
                                               .arg(count.checked)
                                               .arg(count.messages)
                                               .arg(count.agreed)
                                               .arg(count.checked - count.agreed)}
                                   .join(u"  "_s));
    }
    return {};
  }
};

class ListSampled final : public OpenedCommand {
 public:
  std::string sample;
  bool overturned = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(id, idOf<ReviewSampleId>(sample, "review.sample_unknown"_L1));
    MUNIMENT_TRY_LET(question, questionOf(opened, id));
    workspace::SampleMessages query{id, 0, kPage};
    for (;;) {
      MUNIMENT_TRY_LET(page, opened.ask(query).result());
      for (const auto& line : page.lines) {
        query.after = line.ordinal;
        if (!overturned || (line.isChecked && !line.agrees))
          print(session.out(), question, line);
      }
      if (!page.hasMore)
        return {};
    }
  }

 private:
  static constexpr int kPage = 500;

  static void print(Output& out, const TagSet& question, const workspace::SampleMessages::Line& line) {
    const QStringList first = namesOf(question, line.first);
    const QStringList second = namesOf(question, line.second);
    out.line(Json::Object{{u"agrees"_s, line.isChecked ? Json(line.agrees) : Json()},
                          {u"coder"_s, line.coder},
                          {u"first"_s, listOf(first)},
                          {u"id"_s, line.message.id.toString()},
                          {u"ordinal"_s, line.ordinal},
                          {u"second"_s, listOf(second)},
                          {u"sender"_s, line.names.sender},
                          {u"sent_at"_s, timeText(line.message.time)},
                          {u"text"_s, line.message.text}},
             QStringList{QString::number(line.ordinal), line.message.id.toString(), line.coder, first.join(u", "_s),
                         second.join(u", "_s), line.message.text}
                 .join(u"  "_s));
  }
};

} // namespace

void addReviewCommands(const Line& app, Chosen& chosen) {
  Line review = app.group("review", "Sets of messages under review. Example: munimentctl -w cases review freeze "
                                    "\"Delay, first pass\" \"query:delay OR late\" --tags Relevance");
  review.needsCommand();
  add(review, "list", "List the review sets with their progress", std::make_shared<ListReviewSets>(), chosen);
  auto show = std::make_shared<ShowReviewSet>();
  Line line = add(review, "show", "Batches, reviewers and what was chosen", show, chosen);
  line.option("SET", show->set, "Name or id of the review set").required();
  auto messages = std::make_shared<ListReviewMessages>();
  line = add(review, "messages", "List messages of a review set", messages, chosen);
  line.option("SET", messages->set, "Name or id of the review set").required();
  line.option("--batch", messages->batch, "Only this batch");
  line.option("--after", messages->after, "Ordinal of the last message of the page before");
  line.option("--limit", messages->limit, "How many at the most");
  auto samples = std::make_shared<ListSamples>();
  line = add(review, "samples", "List the samples of a review set and how far the second reviewers agree", samples,
             chosen);
  line.option("SET", samples->set, "Name or id of the review set").required();
  auto sampled = std::make_shared<ListSampled>();
  line = add(review, "sampled", "List the messages of a sample with both answers", sampled, chosen);
  line.option("SAMPLE", sampled->sample, "Id of the sample").required();
  line.flag("--overturned", sampled->overturned, "Only those on which the second reviewer differs");
  addReviewActs(review, chosen);
}

} // namespace muniment::ctl
