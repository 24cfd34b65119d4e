#include "core/workspace/news/notices.h"

#include "core/store/ledger_repository.h"
#include "core/store/preference_repository.h"
#include "core/store/question_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kPreference = "notices"_L1;
constexpr int kRounds = 10;               ///< of looking through entries, at once
constexpr std::int64_t kAtFirst = 20'000; ///< entries back that are looked through for somebody new

struct Told final {
  MyNews::Item item; ///< without its title
  bool isRead = false;
};

/// What is kept for a person: what they were told, the oldest first, and up to which entry.
struct Kept final {
  std::int64_t upTo = 0;
  std::vector<Told> told;
};

MyNews::Item::Kind kindFrom(QStringView name) {
  using Kind = MyNews::Item::Kind;
  for (const Kind kind : {Kind::Alarm, Kind::Answer})
    if (name == nameOf(kind))
      return kind;
  return Kind::Task;
}

Result<Kept> begin(QueryContext& context) {
  MUNIMENT_TRY_LET(last,
                   store::LedgerRepository(context.connection).before(Json::kLargestInteger, 1, {}, context.scope()));
  return Kept{last.empty() ? 0 : std::max<std::int64_t>(0, last.front().seq - kAtFirst), {}};
}

Result<Kept> read(QueryContext& context) {
  MUNIMENT_TRY_LET(
      text, store::PreferenceRepository(context.connection).find(context.session.actor.id, QString(kPreference)));
  if (!text)
    return begin(context);
  MUNIMENT_TRY_LET(json, parseJson(text->toUtf8()));
  Kept kept{json.number(u"up_to"), {}};
  if (const Json::Array* told = json.at(u"told").array()) {
    for (const Json& each : *told)
      kept.told.push_back({{kindFrom(each.text(u"kind")),
                            each.text(u"subject"),
                            {},
                            false,
                            each.number(u"entry"),
                            Instant::fromMilliseconds(each.number(u"at")),
                            each.text(u"actor")},
                           each.at(u"read") == Json(true)});
  }
  return kept;
}

Result<void> write(const Kept& kept, const CommandContext& context) {
  Json::Array told;
  for (const Told& each : kept.told)
    told.emplace_back(Json::Object{{u"actor"_s, each.item.actor},
                                   {u"at"_s, each.item.at.milliseconds()},
                                   {u"entry"_s, each.item.entry},
                                   {u"kind"_s, nameOf(each.item.kind)},
                                   {u"read"_s, each.isRead},
                                   {u"subject"_s, each.item.subject}});
  MUNIMENT_TRY_LET(text, canonicalJson(Json::Object{{u"told"_s, std::move(told)}, {u"up_to"_s, kept.upTo}}));
  return store::PreferenceRepository(context.connection())
      .save(context.session().actor.id, QString(kPreference), QString::fromUtf8(text));
}

/// Adds what happened since; whether there may be more.
Result<bool> addNews(Kept& kept, QueryContext& context) {
  for (int round = 0; round < kRounds; ++round) {
    MUNIMENT_TRY_LET(news, MyNews{kept.upTo}.answer(context));
    for (MyNews::Item& item : news.items) {
      // A task that comes back to somebody is one thing, told of anew.
      std::erase_if(kept.told, [&item](const Told& each) {
        return item.kind != MyNews::Item::Kind::Answer && each.item.subject == item.subject;
      });
      kept.told.push_back({std::move(item), false});
    }
    if (news.upTo == kept.upTo)
      return false;
    kept.upTo = news.upTo;
    if (kept.told.size() > MyNotices::kMost)
      kept.told.erase(kept.told.begin(), kept.told.end() - static_cast<std::ptrdiff_t>(MyNotices::kMost));
  }
  return true;
}

/// Nothing where the thing is gone or no longer for these eyes.
Result<std::optional<MyNotices::Line>> lineOf(const Told& told, QueryContext& context) {
  MyNotices::Line line{told.item, told.isRead, false};
  const QString id = told.item.subject.section(u':', 1);
  if (told.item.kind == MyNews::Item::Kind::Answer) {
    const auto question = QuestionId::parse(id);
    if (!question)
      return std::nullopt;
    MUNIMENT_TRY_LET(found, store::QuestionRepository(context.connection).byId(*question, context.scope()));
    if (!found)
      return std::nullopt;
    line.item.title = found->text.simplified();
    line.item.isRestricted = found->matter.has_value();
    return line;
  }
  const auto task = TaskId::parse(id);
  if (!task)
    return std::nullopt;
  MUNIMENT_TRY_LET(found, store::TaskRepository(context.connection).byId(*task, context.scope()));
  if (!found)
    return std::nullopt;
  line.item.title = found->title;
  line.item.isRestricted = found->matter.has_value();
  line.isOver = found->state != model::Task::State::Open || !tasks::isFor(*found, context.session.actor);
  return line;
}

Result<MyNotices::Answer> linesOf(const Kept& kept, QueryContext& context) {
  MyNotices::Answer answer;
  for (auto each = kept.told.rbegin(); each != kept.told.rend(); ++each) {
    MUNIMENT_TRY_LET(line, lineOf(*each, context));
    if (!line)
      continue;
    answer.unread += line->isRead || line->isOver ? 0 : 1;
    answer.lines.push_back(std::move(*line));
  }
  return answer;
}

} // namespace

Result<MyNotices::Answer> MyNotices::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(kept, read(context));
  const std::int64_t before = kept.upTo;
  MUNIMENT_TRY_LET(isBehind, addNews(kept, context));
  MUNIMENT_TRY_LET(answer, linesOf(kept, context));
  answer.ahead = kept.upTo - before;
  answer.isBehind = isBehind;
  return answer;
}

Json KeepNotices::describe() const {
  Json::Array list;
  for (const Mark& mark : marks)
    list.emplace_back(Json::Object{{u"entry"_s, mark.entry}, {u"read"_s, mark.isRead}, {u"subject"_s, mark.subject}});
  return Json::Object{{u"marks"_s, std::move(list)}, {u"read_up_to"_s, readUpTo ? Json(*readUpTo) : Json()}};
}

Result<Json> KeepNotices::apply(CommandContext& context) const {
  QueryContext query{context.connection(), context.session(), context.services()};
  MUNIMENT_TRY_LET(kept, read(query));
  MUNIMENT_TRY_LET(isBehind, addNews(kept, query));
  for (Told& told : kept.told) {
    told.isRead = told.isRead || (readUpTo && told.item.entry <= *readUpTo);
    const auto mark = std::ranges::find_if(marks, [&told](const Mark& each) {
      return each.entry == told.item.entry && each.subject == told.item.subject;
    });
    if (mark != marks.end())
      told.isRead = mark->isRead;
  }
  MUNIMENT_TRY(write(kept, context));
  MUNIMENT_TRY_LET(answer, linesOf(kept, query));
  return Json::Object{{u"is_behind"_s, isBehind}, {u"unread"_s, answer.unread}};
}

} // namespace muniment::workspace
