#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/workspace/alarms/live_alarm_words.h"
#include "core/workspace/alarms/live_alarms.h"
#include "core/workspace/news/notices.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
using workspace::LiveAlarmWords;
using workspace::MyNews;

class Alarms final : public OpenedCommand {
 public:
  std::string peer;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(alarms, opened.ask(workspace::LiveAlarms{textOf(peer)}).result());
    for (const auto& each : alarms) {
      const QString advice = each.kind ? LiveAlarmWords::advice(*each.kind) : LiveAlarmWords::gapAdvice();
      const QString kind = each.kind ? QString(nameOf(*each.kind)) : u"gap"_s;
      session.out().line(Json::Object{{u"advice"_s, advice},
                                      {u"kind"_s, kind},
                                      {u"peer"_s, each.peer},
                                      {u"since"_s, each.since.toString()},
                                      {u"task"_s, each.task.toString()},
                                      {u"title"_s, each.title}},
                         each.since.toString() + u"  "_s + each.title + u'\n' + u"    "_s + advice);
    }
    return {};
  }
};

class News final : public OpenedCommand {
 public:
  std::int64_t after = -1;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    std::optional<std::int64_t> from = after < 0 ? std::nullopt : std::optional(after);
    Json::Array items;
    QStringList lines;
    for (;;) {
      MUNIMENT_TRY_LET(page, opened.ask(MyNews{from}).result());
      for (const MyNews::Item& each : page.items) {
        items.push_back(Json::Object{{u"kind"_s, QString(workspace::nameOf(each.kind))},
                                     {u"subject"_s, each.subject},
                                     {u"title"_s, each.title}});
        lines.append(workspace::nameOf(each.kind) + u"  "_s + each.subject + u"  "_s + each.title);
      }
      const bool atEnd = !from || page.upTo == *from;
      from = page.upTo;
      if (atEnd)
        break;
    }
    lines.append(Words::tr("Next time: news --after %1").arg(*from));
    session.out().document(Json::Object{{u"items"_s, std::move(items)}, {u"up_to"_s, *from}}, lines.join(u'\n'));
    return {};
  }
};

class Notices final : public OpenedCommand {
 public:
  bool readAll = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    for (bool isBehind = true; isBehind;) {
      workspace::KeepNotices keep;
      if (readAll)
        keep.readUpTo = Json::kLargestInteger;
      MUNIMENT_TRY_LET(kept, opened.run(std::move(keep)).result());
      isBehind = kept.outcome.at(u"is_behind") == Json(true);
    }
    MUNIMENT_TRY_LET(notices, opened.ask(workspace::MyNotices()).result());
    for (const auto& each : notices.lines)
      session.out().line(Json::Object{{u"actor"_s, each.item.actor},
                                      {u"at"_s, each.item.at.toString()},
                                      {u"entry"_s, each.item.entry},
                                      {u"is_over"_s, each.isOver},
                                      {u"is_read"_s, each.isRead},
                                      {u"kind"_s, QString(workspace::nameOf(each.item.kind))},
                                      {u"subject"_s, each.item.subject},
                                      {u"title"_s, each.item.title}},
                         (each.isRead || each.isOver ? u"  "_s : u"* "_s) + each.item.at.toString() + u"  "_s +
                             workspace::nameOf(each.item.kind) + u"  "_s + each.item.title);
    return {};
  }
};

} // namespace

void addNewsCommands(const Line& app, Chosen& chosen) {
  auto alarms = std::make_shared<Alarms>();
  Line line = add(app, "alarms",
                  "What stands in the way of capturing and sending now, with what to do (lines). Example: munimentctl "
                  "-w cases alarms",
                  alarms, chosen);
  line.option("--peer", alarms->peer, "Of one connection");
  auto news = std::make_shared<News>();
  line = add(app, "news",
             "What happened that concerns you: tasks, alarms, answers. Example: munimentctl -w cases news --after 120",
             news, chosen);
  line.option("--after", news->after, "The entry up to which you know; without it only the newest is named");
  auto notices = std::make_shared<Notices>();
  line = add(app, "notices",
             "What you were told, as the bell of the console lists it; * is not read (lines). Example: munimentctl -w "
             "cases notices --read-all",
             notices, chosen);
  line.flag("--read-all", notices->readAll, "All of it counts as read from now on");
}

} // namespace muniment::ctl
