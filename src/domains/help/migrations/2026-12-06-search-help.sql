-- One text changes what pages of other languages show.
select find.follow('help-page', 'help.text', null);
select find.follow('help-page', 'help.confirmation', null);
