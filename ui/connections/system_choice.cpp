#include "ui/connections/system_choice.h"

#include <algorithm>

namespace muniment::ui {

using namespace Qt::StringLiterals;

using Kind = Connection::Kind;

std::vector<SystemChoice> SystemChoice::all() {
  return {
      {Kind::ContentServer,
       {},
       Icon::Archive,
       tr("Content Server"),
       tr("Records management: declared records go there, with class, hold and disposition, and both sides agree."),
       false,
       u"records"_s},
      {Kind::WhatsApp,
       {},
       Icon::Chat,
       tr("WhatsApp Business"),
       tr("Messages to and from the numbers of the business, through the Cloud API, captured as they come."),
       false,
       u"whatsapp"_s},
      {Kind::Push,
       {},
       Icon::Bell,
       tr("Web Push"),
       tr("Questions and tasks on the devices that people registered themselves. No content, only that something "
          "waits."),
       false,
       u"push"_s},
      {Kind::Folder,
       {},
       Icon::Folder,
       tr("Folder"),
       tr("Orders, invoices, PDFs and pictures that another program puts into a folder, captured as they appear."),
       false,
       u"folder"_s},
      {Kind::Manifest, u"push-notifications"_s, Icon::Megaphone, tr("Push Notifications"),
       tr("Notices and questions through the service that the site has for it, and the answers to them."), true,
       u"notifications"_s},
      {Kind::Manifest, u"active-documents"_s, Icon::Document, tr("Active Documents"),
       tr("Orders, invoices and other partner documents with their states, and the decisions on them."), true,
       u"documents"_s},
      {Kind::Manifest, u"active-community"_s, Icon::People, tr("Active Community"),
       tr("Trading partners, their people, and the cases with them."), true, u"community"_s},
      {Kind::Manifest, u"xconnector"_s, Icon::Layers, tr("xConnector"),
       tr("Captured pages and objects, and the tasks to review them."), true, u"xconnector"_s},
      {Kind::Manifest,
       {},
       Icon::Plug,
       tr("Another system"),
       tr("Any system with an HTTP interface or webhooks, described by a connector manifest of your own."),
       true,
       u"system"_s},
  };
}

SystemChoice SystemChoice::of(Kind kind, const QString& system) {
  const std::vector<SystemChoice> choices = all();
  const QString preset = system == "PN"_L1   ? u"push-notifications"_s
                         : system == "AD"_L1 ? u"active-documents"_s
                         : system == "AC"_L1 ? u"active-community"_s
                         : system == "XC"_L1 ? u"xconnector"_s
                                             : QString();
  const auto found = std::ranges::find_if(choices, [&](const SystemChoice& choice) {
    return choice.kind == kind && (kind != Kind::Manifest || choice.preset == preset);
  });
  return found == choices.end() ? choices.back() : *found;
}

} // namespace muniment::ui
