#include "core/workspace/alarms/live_alarms.h"
#include "core/workspace/delivery/egress_report.h"
#include "core/workspace/news/notices.h"
#include "core/workspace/sending/heard_statuses.h"
#include "core/workspace/sending/opt_in_queries.h"
#include "core/workspace/sending/outgoing_file.h"
#include "core/workspace/sending/sending_state.h"
#include "core/workspace/sending/template_list.h"
#include "tests/core/workspace/outsider_say.h"

namespace muniment::tests {

namespace {

QString say(const workspace::OptInStep& step) {
  return step.party + (step.message ? step.message->toString() : QString()) +
         (step.isEvidenceGone ? u" gone"_s : u""_s);
}

void addNotices(std::map<QString, Answer>& all) {
  all[u"MyNews"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::MyNews{0}, [](const auto& given) {
      QStringList lines;
      for (const auto& each : given.items)
        lines.append(each.title);
      return lines.join(u'|');
    });
  };
  all[u"MyNotices"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::MyNotices(), [](const auto& given) {
      QStringList lines(QString::number(given.unread));
      for (const auto& each : given.lines)
        lines.append(each.item.title);
      return lines.join(u'|');
    });
  };
}

void addOptIns(std::map<QString, Answer>& all) {
  all[u"OptInHistory"_s] = [](TwinWorkspace& twin) {
    const workspace::SendTarget target{std::nullopt, u"whatsapp"_s, u"15550100002"_s};
    return ask(twin, workspace::OptInHistory{target}, [](const auto& given) {
      QStringList lines(given.isGiven ? u"given"_s : u"no"_s);
      for (const auto& each : given.steps)
        lines.append(say(each));
      return lines.join(u'|');
    });
  };
  all[u"OptIns"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::OptIns(), [](const auto& given) {
      QStringList lines;
      for (const auto& each : given.lines)
        lines.append(say(each.step));
      return lines.join(u'|');
    });
  };
}

} // namespace

void addSendingAnswers(std::map<QString, Answer>& all) {
  addNotices(all);
  addOptIns(all);
  all[u"Templates"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::Templates{u"whatsapp"_s}, [](const auto& given) { return say(std::ssize(given)); });
  };
  all[u"SendingState"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::SendingState{ids.conversation},
               [](const auto& given) { return given ? given->address.party.phone : u"not live"_s; });
  });
  all[u"SendingCheck"_s] = [](TwinWorkspace& twin) {
    const workspace::LiveAddress address{u"whatsapp"_s, u"1"_s, {u"15550100001"_s, {}, {}, {}}};
    return ask(twin, workspace::SendingCheck{address, DeliveryId(), {}},
               [](const auto& given) { return given.refusesWords ? given.refusesWords->id : u"open"_s; });
  };
  all[u"LiveAlarms"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::LiveAlarms(), [](const auto& given) {
      QStringList titles;
      for (const auto& each : given)
        titles.append(each.title);
      return titles.join(u'|');
    });
  };
  all[u"EgressReport"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::EgressReport(), [](const auto& given) {
      QStringList lines;
      for (const auto& each : given.lines)
        lines.append(each.to + u' ' + each.delivery.peer + u' ' + each.delivery.kind + u' ' + each.by + u' ' +
                     each.rule);
      return lines.join(u'|');
    });
  };
  all[u"OutgoingFile"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::OutgoingFile{u"whatsapp"_s, u"15550100001"_s, DeliveryId()},
               [](const auto& given) { return say(given->size()); });
  };
}

} // namespace muniment::tests
